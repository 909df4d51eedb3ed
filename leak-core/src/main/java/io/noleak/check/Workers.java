package io.noleak.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The threads that run the iterations. They live as long as the check, so that thread locals and thread-bound caches of
 * the checked code warm up once instead of looking like growth in each round. With one thread the caller's own runs.
 */
final class Workers implements AutoCloseable {

    private final Load body;
    private final int threads;
    private final CyclicBarrier start;
    private final CyclicBarrier end;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable LoadFailedException> failure = new AtomicReference<>();
    private volatile int round;
    private volatile int last;

    private Workers(int threads, Load body) {
        this.body = body;
        this.threads = threads;
        this.start = new CyclicBarrier(threads + 1);
        this.end = new CyclicBarrier(threads + 1);
    }

    static Workers start(int threads, Load body) {
        Workers workers = new Workers(threads, body);
        if (threads > 1) {
            List<Thread> started = new ArrayList<>(threads);
            for (int n = 1; n <= threads; n++) {
                Thread thread = new Thread(workers::work, "noleak-load-" + n);
                thread.setDaemon(true);
                started.add(thread);
            }
            started.forEach(Thread::start);
        }
        return workers;
    }

    /**
     * Runs one round to its end.
     *
     * @throws LoadFailedException if the body threw; iterations that other threads had begun have ended
     */
    void runRound(int number, int iterations) {
        round = number;
        last = iterations;
        next.set(0);
        if (threads == 1) {
            iterate();
        } else {
            if (!await(start) || !await(end)) {
                throw new CancellationException("The leak check was interrupted in round " + number);
            }
        }
        LoadFailedException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void work() {
        boolean on = true;
        while (on && await(start)) {
            iterate();
            on = await(end);
        }
    }

    private void iterate() {
        for (int n = next.incrementAndGet(); n <= last && failure.get() == null; n = next.incrementAndGet()) {
            try {
                body.run();
            } catch (Throwable thrown) {
                failure.compareAndSet(null, new LoadFailedException(round, n, thrown));
            }
        }
    }

    /** Waits for the others; returns false when the check is over. */
    private static boolean await(CyclicBarrier barrier) {
        try {
            barrier.await();
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (BrokenBarrierException over) {
            return false;
        }
    }

    /** Lets the threads end; an iteration that still runs after an interruption ends first. */
    @Override
    public void close() {
        start.reset();
        end.reset();
        last = 0;
    }
}
