package io.noleak.verdict;

/**
 * Whether increments keep up or thin out.
 *
 * <p>A least-squares line through growth per iteration over the rounds. Each round weighs as many as its iterations, and
 * the residuals tell the noise, so that no distribution has to be assumed; where they are smaller than what sampling or
 * counting whole objects makes unavoidable, that takes their place.
 */
record Trend(double relativeSlope, double error, int degrees) {

    /** Counting whole objects: one more or less now and then says nothing. */
    private static final double ROUNDING = 0.5;

    /** Less than 1 % a round is nobody's cache: it would need 70 rounds to halve. */
    private static final double FLAT = 0.01;

    /** A growth that may be falling by more than this in a round has not been shown to be steady. */
    private static final double FLAT_ENOUGH = 0.03;

    static Trend of(Increments objects) {
        int size = objects.size();
        double weights = objects.sumOfIterations();
        double mean = objects.rate();
        double centre = 0;
        for (int i = 0; i < size; i++) {
            centre += i * objects.iterations(i) / weights;
        }
        double spread = 0;
        double slope = 0;
        for (int i = 0; i < size; i++) {
            spread += objects.iterations(i) * (i - centre) * (i - centre);
            slope += objects.growth(i) * (i - centre);
        }
        slope /= spread;
        double residual = 0;
        double unavoidable = 0;
        for (int i = 0; i < size; i++) {
            double n = objects.iterations(i);
            double off = objects.growth(i) / n - mean - slope * (i - centre);
            residual += n * off * off;
            unavoidable += unavoidable(objects, i);
        }
        int degrees = Math.max(1, size - 2);
        double noise = Math.max(residual / degrees, unavoidable / size);
        return new Trend(slope / mean, Math.sqrt(noise / spread) / Math.abs(mean), degrees);
    }

    /** Returns the variance of the growth of a round that no round is below, per iteration. */
    static double unavoidable(Increments objects, int round) {
        return (objects.variance(round) + ROUNDING * ROUNDING) / objects.iterations(round);
    }

    /** Returns whether the growth thins out, beyond doubt. */
    boolean declines() {
        return relativeSlope < -FLAT && relativeSlope < -Statistics.studentOneInThousand(degrees) * error;
    }

    /** Returns whether the growth is steady, beyond doubt. */
    boolean isFlat() {
        return relativeSlope - Statistics.studentOneInHundred(degrees) * error > -FLAT_ENOUGH;
    }
}
