package io.noleak.snapshot;

import io.noleak.holder.HeapLook;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;

/**
 * Observes the allocations of one JVM, this one or another. Sampling runs from the moment a probe is opened until it is
 * closed. Calls are safe from any thread and carried out one at a time.
 */
public interface Probe extends AutoCloseable {

    /**
     * Takes the genesis: settles, makes everything live so far birth round 0 and starts round 1. May be called again to
     * start over. A probe in {@code auto} mode picks its interval here, from what it saw since it was opened.
     *
     * @throws ProbeException if the observed JVM cannot be reached or refuses
     */
    Snapshot begin();

    /**
     * Ends the round: settles, reports what is live by site and birth round and starts the next round.
     *
     * @throws IllegalStateException if {@link #begin()} was not called before
     * @throws ProbeException if the observed JVM cannot be reached or refuses
     */
    Snapshot show();

    /**
     * Dumps the observed heap and searches it for what holds the live objects of the requested sites. The round goes on;
     * birth rounds and counts are not touched. The observed JVM stands still while it writes the dump.
     *
     * @return the holders; where the dump is not possible (no space, heap too large), a report that says why
     * @throws ProbeException if the observed JVM cannot be reached or refuses
     */
    default HolderReport holders(HolderRequest request) {
        return HolderReport.unavailable("The probe of " + describe() + " does not search for holders");
    }

    /**
     * Dumps the observed heap to be searched later, if at all. A probe that cannot keep a dump searches at once.
     *
     * @return the look, to be closed by the caller
     * @throws ProbeException if the observed JVM cannot be reached or refuses
     */
    default HeapLook look(HolderRequest request) {
        return HeapLook.searched(holders(request));
    }

    /** Says what is observed, for a person: {@code this JVM (pid 4711)}, {@code http://localhost:7091}. */
    String describe();

    /** Stops sampling and frees what the probe holds. A second call does nothing. */
    @Override
    void close();
}
