package io.noleak.verdict;

/**
 * Tells a cache that fills from a leak, and from a leak behind a cache that fills, at one and the same site.
 *
 * <p>A cache whose keys come at random takes {@code C·r^i} new ones in round i (the coupon collector's problem) and tends
 * to nothing; a leak adds a constant {@code L} in each. The curves are fitted by maximum likelihood for Poisson counts,
 * and the leak stands if a curve with L is the likelier one by far.
 *
 * <p>Counts of objects tell a leak from a cache of any size. A few hundred samples do not: by Neyman and Pearson's lemma
 * no rule finds more than 78 in 100 of the leaks that 366 samples in 16 rounds show behind a cache that is full after 4
 * of them, if it may take a cache that falls by 6 % a round for a leak once in 1,000 times only. Such a cache would be
 * half full when the rounds end, and its bound lies beyond the run. So samples are asked for less: to tell a leak from
 * the caches that are {@linkplain #LEFT nearly full} by then.
 *
 * @param overAny twice the log likelihood ratio of a falling curve with a level over one without, of any cache
 * @param overFull the same of every curve with a level over those of caches that are nearly full at the end
 * @param overSlow the same over a falling curve without a level, of any cache
 */
record LevelFit(double overAny, double overFull, double overSlow) {

    /** What a cache that counts as nearly full still takes in the last round, of what it took in the first. */
    private static final double LEFT = 0.1;

    /** Exceeded by a curve without a level once in 100 times. Asked only where the later half is steady. */
    private static final double CONVINCING = 7.5;

    /** The same for once in 20 times. */
    private static final double HINT = 2.7;

    /** Exceeded by no cache that is nearly full at the end more than once in 1,000 times; see LevelFitTest. */
    private static final double CONVINCING_OVER_FULL = 15;

    /** The same for once in 100 times. */
    private static final double HINT_OVER_FULL = 11;

    /** A slower cache that explains the samples better than a leak by this much is not passed over. */
    private static final double SLOW = -2;

    private static final double STEP = 0.02;

    /**
     * Fits growth in units of {@code unit}: one object where they were counted, one sample where they were sampled.
     *
     * @param rounds number of rounds after which a cache is expected to be nearly full
     */
    static LevelFit of(Increments objects, double unit, int rounds) {
        Curves curves = new Curves(objects, unit);
        double full = Math.pow(LEFT, 1.0 / (rounds - 1));
        double nearlyFull = Math.max(curves.stopped(), curves.falling(full));
        double leak = Math.max(curves.steadyAtLast(), curves.fallingToLevel(full));
        double level = Double.NEGATIVE_INFINITY;
        double any = Double.NEGATIVE_INFINITY;
        for (double ratio = 0.05; ratio < 0.99; ratio += STEP) {
            double falling = curves.falling(ratio);
            double toLevel = curves.fallingToLevel(ratio);
            any = Math.max(any, falling);
            level = Math.max(level, toLevel);
            nearlyFull = ratio > full ? nearlyFull : Math.max(nearlyFull, falling);
            leak = ratio > full ? leak : Math.max(leak, toLevel);
        }
        return new LevelFit(2 * (level - any), 2 * (leak - nearlyFull), 2 * (leak - any));
    }

    /** Returns whether there is growth that does not go away with the rounds, where objects were counted. */
    boolean convinces() {
        return overAny > CONVINCING;
    }

    /** Returns whether there may be. */
    boolean hints() {
        return overAny > HINT;
    }

    /** Returns whether there is growth that does not go away with the rounds, where samples are few. */
    boolean convincesFew() {
        return overFull > CONVINCING_OVER_FULL && overSlow > SLOW;
    }

    /** Returns whether there may be. */
    boolean hintsFew() {
        return overFull > HINT_OVER_FULL;
    }
}
