package io.noleak.snapshot;

/**
 * The observed process. Two snapshots with different {@code pid} or {@code startTime} are not of the same process.
 *
 * @param pid process id as the process itself sees it
 * @param startTime start of the JVM, in milliseconds since the epoch
 * @param version {@code 17.0.15+6 (Debian)}, for a person
 * @param collector names of the garbage collectors, for a person
 */
public record Jvm(long pid, long startTime, String version, String collector) {}
