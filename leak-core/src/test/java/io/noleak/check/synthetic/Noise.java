package io.noleak.check.synthetic;

/** How unclean a synthetic measurement is. */
enum Noise {
    /** Every object counted, every iteration the same, nothing left over by the collector. */
    QUIET(0, 0, 0),
    /** Every object counted; iterations keep 0, 1 or 2 objects, garbage of a round may be seen at its show. */
    NOISY(0, 0.1, 0.05),
    /** As noisy, and sampled: about 20 samples a round for a leak of 1,000 B per iteration. */
    SAMPLED(5_000, 0.1, 0.05);

    final int interval;
    final double jitter;
    final double lag;

    Noise(int interval, double jitter, double lag) {
        this.interval = interval;
        this.jitter = jitter;
        this.lag = lag;
    }
}
