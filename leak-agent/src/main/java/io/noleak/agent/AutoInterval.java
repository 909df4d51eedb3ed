package io.noleak.agent;

import java.util.Locale;

/** Picks the sampling interval for a CPU budget from what was allocated in a measured stretch of CPU time. */
record AutoInterval(int bytes, String note) {

    /** In force until a rate is known. */
    static final int FIRST = 64 * 1024;

    private static final int SMALLEST = 256;
    private static final int LARGEST = 4 * 1024 * 1024;

    /** Whether a stretch is long enough to tell a rate; with free samples little is as good as much. */
    static boolean canTell(AllocationRate.Stretch seen, long freeSamples) {
        return (seen.bytes() >= AllocationRate.ENOUGH_BYTES || freeSamples > 0) && seen.cpuSeconds() > 0;
    }

    /**
     * Returns the smallest interval, a power of two, that keeps within the budget; 0 (exact) if every object can be
     * recorded.
     *
     * @param seen what the choice is made from
     * @param budget share of CPU time that sampling may cost
     * @param freeSamples samples that may be taken in such a stretch at any rate
     */
    static AutoInterval pick(AllocationRate.Stretch seen, double budget, long freeSamples) {
        double cost = seen.secondsPerSample();
        double samplesPerSecond = Math.max(budget / cost, freeSamples / seen.cpuSeconds());
        double bytesPerSecond = seen.bytes() / seen.cpuSeconds();
        double objectsPerSecond = seen.objects() / seen.cpuSeconds();
        String rate = String.format(
                Locale.ROOT,
                "auto: %.1f MB and %.0f objects allocated per CPU second, %.1f µs a sample",
                bytesPerSecond / 1e6,
                objectsPerSecond,
                cost * 1e6);
        if (objectsPerSecond <= samplesPerSecond) {
            return new AutoInterval(
                    0,
                    rate
                            + String.format(
                                    Locale.ROOT,
                                    "; every object is recorded, for about %.1f %% of CPU time",
                                    objectsPerSecond * cost * 100));
        }
        int interval = SMALLEST;
        while (interval < LARGEST && bytesPerSecond / interval > samplesPerSecond) {
            interval *= 2;
        }
        // R bytes of interval show L bytes at k sigma if R <= L / k²; k = 3.
        return new AutoInterval(
                interval,
                rate
                        + String.format(
                                Locale.ROOT,
                                "; interval %,d B for about %.1f %% of CPU time; growth of a site from %,d B up stands out",
                                interval,
                                bytesPerSecond / interval * cost * 100,
                                9L * interval));
    }
}
