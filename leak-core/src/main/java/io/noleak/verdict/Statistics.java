package io.noleak.verdict;

/** The few distributions that the rule needs. */
final class Statistics {

    /** Upper 0.1 % points of Student's t for 1, 2, … degrees of freedom. */
    private static final double[] T_001 = {
        318.31, 22.327, 10.215, 7.173, 5.893, 5.208, 4.785, 4.501, 4.297, 4.144, 4.025, 3.930, 3.852, 3.787, 3.733,
        3.686
    };

    /** Upper 1 % points. */
    private static final double[] T_01 = {
        31.821, 6.965, 4.541, 3.747, 3.365, 3.143, 2.998, 2.896, 2.821, 2.764, 2.718, 2.681, 2.650, 2.624, 2.602, 2.583
    };

    private static final double NORMAL_001 = 3.0902;
    private static final double NORMAL_01 = 2.3263;
    private static final double CERTAIN = 1e8;
    private static final int SERIES = 100_000;
    private static final double PRECISION = 1e-12;

    private Statistics() {}

    /** Returns the point that Student's t exceeds once in 1,000 times. */
    static double studentOneInThousand(double degrees) {
        return degrees < T_001.length + 1 ? T_001[(int) degrees - 1] : NORMAL_001 * (1 + 3.0 / degrees);
    }

    /** Returns the point that Student's t exceeds once in 100 times. */
    static double studentOneInHundred(int degrees) {
        return degrees <= T_01.length ? T_01[degrees - 1] : NORMAL_01 * (1 + 1.8 / degrees);
    }

    /**
     * Returns the lower confidence bound of a weighted sum of Poisson counts: the gamma method of Fay and Feuer,
     * Statistics in Medicine 16 (1997), which for equal weights is the exact Poisson bound. It is right for two samples
     * and for two million, where the normal bound would go below zero. A sum smaller than its own standard deviation,
     * where as much was freed as came, is not Poisson: it gets Cantelli's bound, which holds for anything.
     *
     * @param sum the estimate
     * @param variance its variance; 0 for a count, which is its own bound
     * @param alpha chance to be above the truth
     */
    static double low(double sum, double variance, double alpha) {
        if (isCertain(sum, variance)) {
            return sum;
        }
        return isPoisson(sum, variance)
                ? Math.min(sum, variance / sum * gammaQuantile(sum * sum / variance, alpha))
                : sum - cantelli(variance, alpha);
    }

    /** Returns the upper bound that belongs to {@link #low}; for a Poisson sum one more sample of mean weight is in it. */
    static double high(double sum, double variance, double alpha) {
        if (isCertain(sum, variance)) {
            return sum;
        }
        if (!isPoisson(sum, variance)) {
            return sum + cantelli(variance, alpha);
        }
        double weight = variance / sum;
        double shape = (sum + weight) * (sum + weight) / (variance + weight * weight);
        return Math.max(sum, weight * gammaQuantile(shape, 1 - alpha));
    }

    /** So many samples, or so little weight in them, that the interval is narrower than 0.02 % of the sum. */
    private static boolean isCertain(double sum, double variance) {
        return variance <= 0 || sum * sum > CERTAIN * variance;
    }

    private static boolean isPoisson(double sum, double variance) {
        return sum > 0 && sum * sum >= variance;
    }

    private static double cantelli(double variance, double alpha) {
        return Math.sqrt(variance * (1 / alpha - 1));
    }

    /** Returns the probability of at most {@code count} events where {@code mean} are expected. */
    static double poissonAtMost(double count, double mean) {
        return 1 - gammaCumulative(Math.floor(Math.max(count, 0)) + 1, mean);
    }

    /** Returns x with P(gamma(shape, 1) <= x) = p, by bisection. */
    static double gammaQuantile(double shape, double p) {
        double low = 0;
        double high = shape + 12 * Math.sqrt(shape) + 30;
        while (high - low > 1e-9 * (1 + low)) {
            double middle = (low + high) / 2;
            if (gammaCumulative(shape, middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Regularised lower incomplete gamma function: series below the mean, Lentz's continued fraction above. */
    static double gammaCumulative(double shape, double x) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
        return x < shape + 1 ? front * series(shape, x) : 1 - front * fraction(shape, x);
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < SERIES && term > sum * PRECISION; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1e300;
        double d = 1 / b;
        double h = d;
        for (int n = 1; n < SERIES; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / nonZero(a * d + b);
            c = nonZero(b + a / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return h;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < 1e-300 ? 1e-300 : value;
    }

    /** Stirling's series after shifting the argument above 10; error below 1e-12. */
    private static double logGamma(double z) {
        double shift = 0;
        double x = z;
        while (x < 10) {
            shift += Math.log(x);
            x++;
        }
        double inverse = 1 / (x * x);
        double tail = (1 / 12.0 - inverse * (1 / 360.0 - inverse * (1 / 1260.0 - inverse / 1680.0))) / x;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + tail - shift;
    }
}
