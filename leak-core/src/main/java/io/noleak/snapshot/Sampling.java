package io.noleak.snapshot;

/**
 * How objects were picked.
 *
 * @param mode the mode asked for: {@code exact}, {@code auto} or an interval in bytes
 * @param interval mean bytes between samples in force at the snapshot; 0 = every object
 * @param exact whether every live sample born since begin was taken at interval 0, so that counts are counts
 * @param note what {@code auto} measured and picked, for a person; empty if there is nothing to say
 */
public record Sampling(String mode, int interval, boolean exact, String note) {}
