package io.noleak.snapshot;

/**
 * How objects were picked.
 *
 * @param mode the mode asked for: {@code exact}, {@code auto} or an interval in bytes
 * @param interval mean bytes between samples in force at the snapshot; 0 = every object
 * @param exact whether every object born since begin was recorded, so that counts are counts: the interval has been 0
 *     since before begin, and no thread that had yet to take to it allocated since. The JDK's own service threads
 *     (reference handler, finalizer, cleaners) and those of the test runner are not asked, and samples counted as lost
 *     are apart from this.
 * @param note what {@code auto} measured and picked, and which threads kept the counts from being exact, for a person;
 *     empty if there is nothing to say
 */
public record Sampling(String mode, int interval, boolean exact, String note) {}
