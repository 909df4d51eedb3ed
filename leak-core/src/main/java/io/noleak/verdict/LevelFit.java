package io.noleak.verdict;

/**
 * Tells a cache that fills from a leak behind a cache that fills, at one and the same site.
 *
 * <p>A cache whose keys come at random takes {@code C·r^i} new ones in round i (the coupon collector's problem) and tends
 * to nothing; a leak adds a constant {@code L} in each. Both curves are fitted by maximum likelihood for Poisson counts,
 * by expectation maximisation over a grid of r; the leak stands if the curve with L is the likelier one by far.
 */
record LevelFit(double level, double evidence) {

    /**
     * Twice the log likelihood ratio that a curve without a leak exceeds about once in 100 times. Asked only where the
     * later half is steady and does not fall by itself.
     */
    private static final double CONVINCING = 7.5;

    /** The same for once in 20 times. */
    private static final double HINT = 2.7;

    private static final int STEPS = 300;

    /** Fits growth in units of {@code unit}: one object where they were counted, one sample where they were sampled. */
    static LevelFit of(Increments objects, double unit) {
        double best = Double.NEGATIVE_INFINITY;
        double bestLevel = 0;
        double bestWithout = Double.NEGATIVE_INFINITY;
        for (double ratio = 0.05; ratio < 0.99; ratio += 0.02) {
            Curve with = new Curve(objects, unit, ratio).fit(1);
            if (with.likelihood() > best) {
                best = with.likelihood();
                bestLevel = with.level;
            }
            bestWithout =
                    Math.max(bestWithout, new Curve(objects, unit, ratio).fit(0).likelihood());
        }
        return new LevelFit(bestLevel * unit, 2 * (best - bestWithout));
    }

    /** Returns whether there is growth that does not go away with the rounds. */
    boolean convinces() {
        return level > 0 && evidence > CONVINCING;
    }

    /** Returns whether there may be. */
    boolean hints() {
        return level > 0 && evidence > HINT;
    }

    private static final class Curve {

        private final double[] counts;
        private final double[] iterations;
        private final double[] decaying;
        private double level;
        private double decay;

        Curve(Increments objects, double unit, double ratio) {
            int size = objects.size();
            counts = new double[size];
            decaying = new double[size];
            iterations = new double[size];
            for (int i = 0; i < size; i++) {
                iterations[i] = objects.iterations(i);
                counts[i] = Math.max(0, objects.growth(i)) / unit;
                decaying[i] = iterations[i] * Math.pow(ratio, i);
            }
        }

        Curve fit(double levelShare) {
            double mean = 0;
            double weights = 0;
            double decayWeights = 0;
            for (int i = 0; i < counts.length; i++) {
                mean += counts[i];
                weights += iterations[i];
                decayWeights += decaying[i];
            }
            level = levelShare * mean / weights;
            decay = mean / decayWeights;
            for (int step = 0; step < STEPS; step++) {
                double levelPart = 0;
                double decayPart = 0;
                for (int i = 0; i < counts.length; i++) {
                    double expected = expected(i);
                    levelPart += counts[i] * level * iterations[i] / expected;
                    decayPart += counts[i] * decay * decaying[i] / expected;
                }
                level = levelPart / weights;
                decay = decayPart / decayWeights;
            }
            return this;
        }

        double likelihood() {
            double sum = 0;
            for (int i = 0; i < counts.length; i++) {
                sum += counts[i] * Math.log(expected(i)) - expected(i);
            }
            return sum;
        }

        private double expected(int i) {
            return Math.max(1e-12, level * iterations[i] + decay * decaying[i]);
        }
    }
}
