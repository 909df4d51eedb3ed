package io.noleak.holder;

/**
 * The heap dump that was read.
 *
 * @param bytes size of the file
 * @param objects objects, arrays and classes in it
 * @param dumpNanos time the JVM stood still to write it, in nanoseconds; 0 for a file that was there already
 * @param searchNanos time to read and search it, in nanoseconds
 * @param file where it was kept, empty if it was deleted
 */
public record DumpFacts(long bytes, long objects, long dumpNanos, long searchNanos, String file) {

    /** Returns facts of a dump that was not made. */
    public static DumpFacts none() {
        return new DumpFacts(0, 0, 0, 0, "");
    }
}
