package io.noleak.agent;

import io.noleak.snapshot.Settle;
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

    /** What is left after settling. */
    record Settled(Counts counts, Settle settle) {}

    private Settler() {}

    static Settled settle() throws InterruptedException {
        long start = System.nanoTime();
        int collections = 1;
        Counts counts = collect();
        boolean agreed = false;
        while (!agreed && collections < MOST_COLLECTIONS && System.nanoTime() - start < MOST_NANOS) {
            Counts again = collect();
            collections++;
            agreed = agree(counts, again);
            counts = again;
        }
        return new Settled(counts, new Settle(collections, agreed, System.nanoTime() - start));
    }

    /** A server that works in the background never stands still to the byte: a thousandth is rest enough. */
    private static boolean agree(Counts before, Counts after) {
        long used = after.completeness().tableUsed();
        return Math.abs(before.completeness().tableUsed() - used) <= used / 1000
                && Math.abs(before.liveBytes() - after.liveBytes()) <= after.liveBytes() / 1000;
    }

    private static Counts collect() throws InterruptedException {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        WeakReference<Object> sentinel = new WeakReference<>(new Object(), queue);
        int error = NativeProbe.collect();
        if (error != 0) {
            throw new IllegalStateException("noleak: the JVM refused a forced GC (JVMTI error " + error + ")");
        }
        // Enqueued means that the reference handler is through with all that this GC found before it.
        queue.remove(DRAIN_MILLIS);
        runFinalizers();
        Reference.reachabilityFence(sentinel);
        return Counts.take();
    }

    @SuppressWarnings({"deprecation", "removal"}) // finalizers still run on every supported JDK
    private static void runFinalizers() {
        System.runFinalization();
    }
}
