package io.noleak.verdict;

import io.noleak.snapshot.Snapshot;

/** The smallest steady growth that a measurement would have shown. */
final class Sensitivity {

    /**
     * Samples of one site that make its steadiness plain in 95 of 100 runs; found with the synthetic suite, where a leak
     * of this size is one of the cases.
     */
    private static final double SAMPLES_FOR_SHAPE = 75;

    private static final double SMALLEST_OBJECT = 16;
    private static final double MISSED = 0.05;
    private static final double STEP = 1.02;
    private static final int MOST_STEPS = 3_000;

    private Sensitivity() {}

    /** Returns bytes per iteration; infinite if there were too few rounds to find anything. */
    static double smallestVisible(Measurement measurement, Limit limit, int sites) {
        double iterations = settledIterations(measurement);
        if (iterations == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double interval = measurement.snapshots().stream()
                .mapToInt(show -> show.sampling().interval())
                .max()
                .orElse(0);
        boolean exact = measurement.snapshots().stream().map(Snapshot::sampling).allMatch(sampling -> sampling.exact());
        double perIteration = Math.max(limit.bytesPerIteration(), SMALLEST_OBJECT * measurement.rounds() / iterations);
        if (exact || interval == 0) {
            return perIteration;
        }
        double alpha = SiteJudge.alpha(sites);
        for (int step = 0; step < MOST_STEPS; step++) {
            double samples = perIteration * iterations / interval;
            if (samples >= SAMPLES_FOR_SHAPE) {
                double unlucky = Statistics.gammaQuantile(samples, MISSED);
                double low = interval * Statistics.gammaQuantile(unlucky, alpha);
                if (low > limit.bytesPerIteration() * iterations) {
                    return perIteration;
                }
            }
            perIteration *= STEP;
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double settledIterations(Measurement measurement) {
        double all = 0;
        double last = 0;
        for (RoundLoad load : measurement.loads()) {
            all += load.iterations();
            last = load.iterations();
        }
        return all - last;
    }
}
