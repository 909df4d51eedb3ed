package io.noleak.agent;

import java.util.Locale;

/** Picks the sampling interval for a CPU budget from what was allocated in a measured stretch of CPU time. */
record AutoInterval(int bytes, String note) {

    /** In force until a rate is known. */
    static final int FIRST = 64 * 1024;

    /** What a sample costs with up to 32 frames; measured at 2 to 3.5 µs. */
    private static final double SECONDS_PER_SAMPLE = 3e-6;

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
     * @param freeSamples samples that may be taken in such a stretch at any rate
     */
    static AutoInterval pick(
            long allocatedBytes, long allocatedObjects, double cpuSeconds, double budget, long freeSamples) {
        double samplesPerSecond = Math.max(budget / SECONDS_PER_SAMPLE, freeSamples / cpuSeconds);
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
                                    objectsPerSecond * SECONDS_PER_SAMPLE * 100));
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
                                bytesPerSecond / interval * SECONDS_PER_SAMPLE * 100,
                                9L * interval));
    }
}
