package io.noleak.agent;

import io.noleak.snapshot.Settle;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;

/**
 * Brings the heap to rest: forces a GC, lets reference handlers, finalizers and cleaners work, and repeats until two
 * readings of the live samples agree. Two GCs at least: what a cleaner lets go of is dead only at the next one.
 */
final class Settler {

    private static final int MOST_COLLECTIONS = 8;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long DRAIN_MILLIS = 200;
    private static final long FINALIZER_WAIT_MILLIS = 1;
    private static final int MOST_FINALIZER_WAITS = 200;

    /**
     * What is left after settling.
     *
     * @param heapUsed bytes of heap in use right after the last GC, before we counted
     */
    record Settled(Counts counts, long heapUsed, Settle settle) {}

    private record Reading(Counts counts, long heapUsed) {}

    private Settler() {}

    static Settled settle() throws InterruptedException {
        long start = System.nanoTime();
        int collections = 1;
        Reading reading = collect();
        boolean agreed = false;
        while (!agreed && collections < MOST_COLLECTIONS && System.nanoTime() - start < MOST_NANOS) {
            Reading again = collect();
            collections++;
            agreed = agree(reading.counts(), again.counts());
            reading = again;
        }
        return new Settled(
                reading.counts(), reading.heapUsed(), new Settle(collections, agreed, System.nanoTime() - start));
    }

    /** Nothing fell any more. A rise is new work, and a fall of a thousandth is what a busy server always shows. */
    private static boolean agree(Counts before, Counts after) {
        return stands(before.completeness().tableUsed(), after.completeness().tableUsed())
                && stands(before.liveBytes(), after.liveBytes());
    }

    private static boolean stands(long before, long after) {
        return after >= before - before / 1000;
    }

    private static Reading collect() throws InterruptedException {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        WeakReference<Object> sentinel = new WeakReference<>(new Object(), queue);
        int error = NativeProbe.collect();
        if (error != 0) {
            throw new IllegalStateException("noleak: the JVM refused a forced GC (JVMTI error " + error + ")");
        }
        long heapUsed = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        // Enqueued means that the reference handler is through with all that this GC found before it.
        try {
            queue.remove(DRAIN_MILLIS);
        } finally {
            Reference.reachabilityFence(sentinel);
        }
        awaitFinalizers();
        return new Reading(Counts.take(), heapUsed);
    }

    /**
     * Waits for the finalizer thread, not with {@code System.runFinalization()}: that starts a thread, and each new
     * thread seeds the JVM's one sampling generator by its address, so that every round would draw the same numbers.
     */
    private static void awaitFinalizers() throws InterruptedException {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < MOST_FINALIZER_WAITS && memory.getObjectPendingFinalizationCount() > 0; i++) {
            Thread.sleep(FINALIZER_WAIT_MILLIS);
        }
    }
}
