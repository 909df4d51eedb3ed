package io.noleak.snapshot;

/**
 * The objects of one site that were born in one round and are still live.
 *
 * <p>In exact mode objects and bytes are counts and both variances are 0. In sampled mode they are Horvitz–Thompson
 * estimates: a sample of {@code s} bytes taken at interval {@code R} had the inclusion probability
 * {@code p = 1 - exp(-s/R)} and stands for {@code 1/p} objects and {@code s/p} bytes; the variance of the sums is
 * {@code Σ (1-p)/p²} and {@code Σ s²(1-p)/p²} (Horvitz and Thompson, JASA 47, 1952).
 *
 * @param round birth round: 0 for objects born before begin, 1 for the first round after it
 * @param objects live objects
 * @param bytes live bytes, headers and padding included
 * @param objectsVariance variance of {@code objects}; 0 if exact
 * @param bytesVariance variance of {@code bytes}, in bytes²; 0 if exact
 * @param samples how many samples the estimate rests on; equal to {@code objects} if exact
 */
public record Cohort(int round, long objects, long bytes, double objectsVariance, double bytesVariance, long samples) {

    public Cohort {
        if (round < 0 || objects < 0 || bytes < 0 || samples < 0 || !(objectsVariance >= 0) || !(bytesVariance >= 0)) {
            throw new IllegalArgumentException("A cohort has no negative number: round " + round + ", " + objects
                    + " objects, " + bytes + " bytes, " + samples + " samples");
        }
    }

    /** Returns a cohort that was counted, not estimated. */
    public static Cohort exact(int round, long objects, long bytes) {
        return new Cohort(round, objects, bytes, 0, 0, objects);
    }
}
