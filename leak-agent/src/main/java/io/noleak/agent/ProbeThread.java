package io.noleak.agent;

import io.noleak.snapshot.ProbeException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that works on the native tables, so that operations come one at a time, whatever the caller allocates
 * stays apart from what the probe allocates, and a virtual thread may call as well.
 */
final class ProbeThread implements AutoCloseable {

    /** Threads of the instrument are named so, and left out of the vitals. */
    static final String PREFIX = "noleak-";

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(
                () -> {
                    Instrument.addCurrentThread();
                    work.run();
                },
                PREFIX + "probe");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs the work again and again, with such pauses, until the future is cancelled or this closed. */
    Future<?> every(Duration pause, Runnable work) {
        return executor.scheduleWithFixedDelay(work, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs the work to its end, also if the caller is interrupted meanwhile; the interrupt is kept. */
    <T> T call(Callable<T> work) {
        boolean interrupted = false;
        try {
            var future = executor.submit(work);
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("noleak: the probe is closed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof OutOfMemoryError) {
                throw new ProbeException(
                        "noleak: the heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB is too small for all"
                                + " that is live and a report on it. Give the observed JVM more (-Xmx), or sample in wider"
                                + " intervals (mode 512K, for example), which tells fewer sites apart",
                        e);
            }
            throw new ProbeException("noleak: the probe failed: " + e.getCause(), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
