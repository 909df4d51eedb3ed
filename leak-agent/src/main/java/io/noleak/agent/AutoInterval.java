package io.noleak.agent;

import java.util.Locale;

/** Picks the sampling interval for a CPU budget from what was allocated in a measured stretch of CPU time. */
record AutoInterval(int bytes, String note) {

    /** In force until a rate is known. */
    static final int FIRST = 64 * 1024;

    /** What a sample costs with up to 32 frames; measured at 2 to 3.5 µs. */
    static final double USUAL_COST = 3e-6;

    /**
     * A service is taken to allocate so many times more per CPU second once it is warm: in large part, the CPU time until
     * begin went to starting, loading and compiling. A cautious guess; the web app of the benchmarks keeps to its budget.
     */
    private static final double WARM = 3;

    private static final int SMALLEST = 256;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final long ENOUGH_BYTES = 1024 * 1024;

    /** Whether a stretch is long enough to tell a rate; with free samples little is as good as much. */
    static boolean canTell(long allocatedBytes, double cpuSeconds, long freeSamples) {
        return (allocatedBytes >= ENOUGH_BYTES || freeSamples > 0) && cpuSeconds > 0;
    }

    /**
     * Returns the smallest interval, a power of two, that keeps within the budget; 0 (exact) if every object can be
     * recorded.
     *
     * @param cpuSeconds CPU time of the whole process in which the bytes and objects were allocated
     * @param budget share of that CPU time that sampling may cost
     * @param secondsPerSample what a sample has cost
     * @param freeSamples samples that may be taken in such a stretch at any rate; if there are any, later stretches are
     *     taken to be as short and as cold as this one, as those of tests are, and a sample to cost what it usually does
     */
    static AutoInterval pick(
            long allocatedBytes,
            long allocatedObjects,
            double cpuSeconds,
            double secondsPerSample,
            double budget,
            long freeSamples) {
        double cost = freeSamples > 0 ? USUAL_COST : WARM * secondsPerSample;
        double samplesPerSecond = Math.max(budget / cost, freeSamples / cpuSeconds);
        double bytesPerSecond = allocatedBytes / cpuSeconds;
        double objectsPerSecond = allocatedObjects / cpuSeconds;
        String rate = String.format(
                Locale.ROOT,
                "auto: %.1f MB and %.0f objects allocated per CPU second",
                bytesPerSecond / 1e6,
                objectsPerSecond);
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
