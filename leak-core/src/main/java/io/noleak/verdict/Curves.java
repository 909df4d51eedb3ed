package io.noleak.verdict;

/**
 * How likely the growth of the rounds is under the curves that it may follow: log likelihood of Poisson counts, without
 * the terms that all curves share, each curve fitted as well as it can be.
 */
final class Curves {

    private static final int HALVINGS = 30;
    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    private final double[] counts;
    private final double[] iterations;

    /** Takes growth in units of {@code unit}: one object where they were counted, one sample where they were sampled. */
    Curves(Increments objects, double unit) {
        counts = new double[objects.size()];
        iterations = new double[objects.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(0, objects.growth(i)) / unit;
            iterations[i] = objects.iterations(i);
        }
    }

    /** The same growth per iteration to the end, and another one, more or less, in up to half of the rounds before. */
    double steadyAtLast() {
        double best = constant(0, counts.length);
        for (int from = 1; from <= counts.length / 2; from++) {
            best = Math.max(best, constant(0, from) + constant(from, counts.length));
        }
        return best;
    }

    /** The same growth per iteration up to a round of the later half, then none: a cache with a finite set of keys. */
    double stopped() {
        int end = counts.length;
        while (end > 0 && counts[end - 1] == 0) {
            end--;
        }
        return end == counts.length ? IMPOSSIBLE : constant(0, end);
    }

    /** Growth that falls to {@code ratio} from each round to the next: a cache with random keys. */
    double falling(double ratio) {
        double sum = 0;
        double weights = 0;
        double exponents = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            weights += iterations[i] * Math.pow(ratio, i);
            exponents += counts[i] * (Math.log(iterations[i]) + i * Math.log(ratio));
        }
        return sum == 0 ? 0 : sum * Math.log(sum / weights) + exponents - sum;
    }

    /**
     * Growth that falls like that to a constant one: a leak behind such a cache. The two parts make up the sum of all
     * counts, so that the share of the constant one is all that is to be found, and the likelihood is concave in it.
     */
    double fallingToLevel(double ratio) {
        double sum = 0;
        double weights = 0;
        double fallingWeights = 0;
        double[] powers = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            powers[i] = Math.pow(ratio, i);
            sum += counts[i];
            weights += iterations[i];
            fallingWeights += iterations[i] * powers[i];
        }
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double share = (low + high) / 2;
            double slope = 0;
            for (int i = 0; i < counts.length; i++) {
                double level = 1 / weights;
                double falling = powers[i] / fallingWeights;
                slope += counts[i] * (level - falling) / (share * level + (1 - share) * falling);
            }
            low = slope > 0 ? share : low;
            high = slope > 0 ? high : share;
        }
        double share = (low + high) / 2;
        double likelihood = -sum;
        for (int i = 0; i < counts.length; i++) {
            double expected = share / weights + (1 - share) * powers[i] / fallingWeights;
            likelihood += counts[i] == 0 ? 0 : counts[i] * Math.log(sum * iterations[i] * expected);
        }
        return likelihood;
    }

    private double constant(int from, int to) {
        double sum = 0;
        double weights = 0;
        double exponents = 0;
        for (int i = from; i < to; i++) {
            sum += counts[i];
            weights += iterations[i];
            exponents += counts[i] * Math.log(iterations[i]);
        }
        return sum == 0 ? 0 : sum * Math.log(sum / weights) + exponents - sum;
    }
}
