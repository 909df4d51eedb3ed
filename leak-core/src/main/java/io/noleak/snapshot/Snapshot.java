package io.noleak.snapshot;

import java.util.List;

/**
 * What is live after a settle, by allocation site and birth round. Immutable and thread-safe.
 *
 * @param round 0 for the genesis, n for the n-th show after it
 * @param jvm the observed process
 * @param sampling how objects were picked
 * @param sites live objects by site, largest bytes first
 * @param completeness what was taken and what was lost
 * @param vitals the process as a whole
 * @param allocatedBytes estimated bytes allocated since begin, dead or alive
 * @param settle how the heap was brought to rest
 */
public record Snapshot(
        int round,
        Jvm jvm,
        Sampling sampling,
        List<SiteCohorts> sites,
        Completeness completeness,
        Vitals vitals,
        long allocatedBytes,
        Settle settle) {

    public Snapshot {
        sites = OwnList.copyOf(sites, SiteCohorts[]::new);
    }
}
