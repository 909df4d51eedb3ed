package io.noleak.agent;

/**
 * How much is allocated per CPU second, of late: a service that starts allocates a third of what it does when warm, since
 * most of its CPU time goes to loading and compiling. Not thread-safe.
 */
final class AllocationRate {

    /** What a sample costs with up to 32 frames where it is not known; measured at 2 to 3.5 µs. */
    static final double USUAL_COST = 3e-6;

    /**
     * What a sample costs in all, by what its callback takes: the JVM's part of an event, and caches that forget what the
     * application needs. Found with the sample web app on one machine, where a sample cost 25 to 29 µs of CPU per request and
     * its callback 8 to 20 µs; on another one it was less than half of what a sample cost at 64K.
     */
    private static final double IN_ALL = 2;

    private static final long ENOUGH_TIMED = 200;
    private static final double ENOUGH_SECONDS = 1;
    static final long ENOUGH_BYTES = 1024 * 1024;

    /**
     * What a stretch of time has seen.
     *
     * @param bytes allocated, as estimated
     * @param objects allocated, as estimated
     * @param timed samples that were timed: those whose stack had been met before
     * @param timedNanos CPU time that they took
     * @param cpuSeconds CPU time of the whole process
     */
    record Stretch(long bytes, long objects, long timed, long timedNanos, double cpuSeconds) {

        static Stretch sinceOpen(double openedCpuSeconds) {
            long[] totals = NativeProbe.totals();
            return new Stretch(totals[0], totals[1], totals[2], totals[3], ThisJvm.cpuSeconds() - openedCpuSeconds);
        }

        private Stretch less(Stretch earlier) {
            return new Stretch(
                    bytes - earlier.bytes,
                    objects - earlier.objects,
                    timed - earlier.timed,
                    timedNanos - earlier.timedNanos,
                    cpuSeconds - earlier.cpuSeconds);
        }

        /** Returns what a sample costs, in seconds. */
        double secondsPerSample() {
            return timed < ENOUGH_TIMED ? USUAL_COST : IN_ALL * timedNanos / 1e9 / timed;
        }

        private boolean isEnough() {
            return cpuSeconds >= ENOUGH_SECONDS && bytes >= ENOUGH_BYTES;
        }
    }

    private static final Stretch NOTHING = new Stretch(0, 0, 0, 0, 0);

    private Stretch before = NOTHING;
    private Stretch latest = NOTHING;

    /** Takes note of what was seen since open; to be called now and then. */
    void seen(Stretch sinceOpen) {
        if (sinceOpen.less(latest).isEnough()) {
            before = latest;
            latest = sinceOpen;
        }
    }

    /** Returns the latest stretch with a CPU second of work; all that was seen if there was less. */
    Stretch recent(Stretch sinceOpen) {
        return sinceOpen.less(before);
    }
}
