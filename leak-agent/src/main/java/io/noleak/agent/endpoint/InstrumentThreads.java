package io.noleak.agent.endpoint;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Daemon threads whose allocations the probe does not record: the endpoint must not find itself. */
final class InstrumentThreads implements ThreadFactory {

    private static final String PREFIX = "noleak-http-";

    /** Enough for a person, a test and a few stuck clients; the bound keeps clients from filling the JVM with threads. */
    private static final int MOST_THREADS = 8;

    private final ThreadGroup group = new ThreadGroup("noleak");
    private final AtomicInteger number = new AtomicInteger();
    private final Exclusion exclusion;

    InstrumentThreads(Exclusion exclusion) {
        this.exclusion = exclusion;
    }

    /** Leaves out the threads that ours have started: they are in the same group. */
    void excludeHeirs() {
        Thread[] threads = new Thread[2 * MOST_THREADS];
        int count = group.enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (!threads[i].getName().startsWith(PREFIX)) {
                exclusion.thread(threads[i]);
            }
        }
    }

    @Override
    public Thread newThread(Runnable work) {
        Runnable excluded = () -> {
            exclusion.currentThread();
            work.run();
        };
        Thread thread = new Thread(group, excluded, PREFIX + number.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Returns a pool that starts a thread only if none is idle, up to a bound, and queues beyond it. The usual fixed
     * pool would start one more thread with each request, and the vitals would call that growth.
     */
    ThreadPoolExecutor pool() {
        LinkedTransferQueue<Runnable> handOver = new LinkedTransferQueue<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean offer(Runnable task) {
                return tryTransfer(task);
            }
        };
        return new ThreadPoolExecutor(
                1, MOST_THREADS, 60, TimeUnit.SECONDS, handOver, this, (task, pool) -> handOver.put(task));
    }
}
