package io.noleak.holder;

import java.util.List;

/**
 * What to search for in a dump of the observed heap.
 *
 * @param sites allocation sites, by fingerprint
 * @param survivorsPerSite how many live objects of each site to search for, those of the oldest birth rounds first
 * @param collections whether to measure the collections of the heap, too
 * @param keepDump whether the dump stays on disk for other tools; its place is told in the report
 */
public record HolderRequest(List<String> sites, int survivorsPerSite, boolean collections, boolean keepDump) {

    /** Objects searched for per site unless told otherwise. */
    public static final int SURVIVORS = 50;

    /** The most objects per site. */
    public static final int MOST_SURVIVORS = 10_000;

    public HolderRequest {
        sites = List.copyOf(sites);
        if (survivorsPerSite < 1 || survivorsPerSite > MOST_SURVIVORS) {
            throw new IllegalArgumentException("Objects to search for per site must be between 1 and " + MOST_SURVIVORS
                    + ", not " + survivorsPerSite);
        }
    }

    /** Returns a request for the holders of these sites. */
    public static HolderRequest ofSites(List<String> fingerprints) {
        return new HolderRequest(fingerprints, SURVIVORS, false, false);
    }

    /** Returns a request for the sizes of the collections, no site's holders. */
    public static HolderRequest ofCollections() {
        return new HolderRequest(List.of(), SURVIVORS, true, false);
    }

    /** Returns this request with the dump left on disk. */
    public HolderRequest keepingDump() {
        return new HolderRequest(sites, survivorsPerSite, collections, true);
    }
}
