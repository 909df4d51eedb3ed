package io.noleak.holder;

/**
 * The heap at one moment, to be searched later or not at all: a dump is cheap beside its search. Holds a file until it is
 * closed.
 */
public interface HeapLook extends AutoCloseable {

    /** Returns whether there is anything to search; if not, the report says why. */
    boolean available();

    /** Searches, the first time it is called. */
    HolderReport report();

    /**
     * Returns whether any collection may have grown by this much since an earlier look: false only if it is certain that
     * none has. Much cheaper than two searches.
     *
     * @param bytes least growth of interest, counted as {@link SizeUnit} does
     */
    default boolean mayHaveGrownSince(HeapLook earlier, double bytes) {
        return true;
    }

    /** Gives up the dump. A second call does nothing. */
    @Override
    void close();

    /** Returns a look that was searched at once, or was not possible. */
    static HeapLook searched(HolderReport report) {
        return new HeapLook() {
            @Override
            public boolean available() {
                return report.problem().isEmpty();
            }

            @Override
            public HolderReport report() {
                return report;
            }

            @Override
            public void close() {}
        };
    }
}
