package com.example.truth;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.snapshot.SamplingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Opens and closes the probe as often as it can, with a table so small that it is always full, while sixteen threads
 * allocate, start threads and end them: whatever closing frees, some thread is about to use. Argument: seconds.
 */
public final class ChurnMain {

    private static final int THREADS = 16;
    private static final int SMALLEST_TABLE = 1_000;
    private static final int KEPT = 4_000;

    private static volatile boolean stop;

    private ChurnMain() {}

    public static void main(String[] arguments) throws Exception {
        long end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000L;
        AtomicLong work = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            boolean starter = i % 4 == 0;
            Thread thread = new Thread(() -> allocate(starter, work));
            thread.start();
            threads.add(thread);
        }
        List<Thread> askers = new ArrayList<>();
        int opened = 0;
        while (System.nanoTime() < end) {
            ProbeOptions options = ProbeOptions.defaults()
                    .withMode(opened % 4 == 0 ? new SamplingMode.Interval(256) : new SamplingMode.Exact())
                    .withMaxSamples(SMALLEST_TABLE);
            try (LocalProbe probe = LocalProbe.open(options)) {
                if (opened % 16 == 0) {
                    probe.begin();
                    probe.show();
                } else if (opened % 16 == 8) {
                    Thread asker = new Thread(() -> askUntilClosed(probe));
                    asker.start();
                    askers.add(asker);
                } else {
                    Thread.sleep(opened % 4); // not to wait for anything: closes at another moment each time
                }
            }
            opened++;
        }
        stop = true;
        threads.addAll(askers);
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("OPENED " + opened);
        System.out.println("WORK " + work.get());
    }

    private static void askUntilClosed(LocalProbe probe) {
        try {
            while (probe.begin().round() == 0) {
                probe.show();
            }
        } catch (IllegalStateException e) {
            if (!e.getMessage().equals("noleak: the probe is closed")) {
                System.out.println("FAILED " + e);
                Runtime.getRuntime().halt(3);
            }
        }
    }

    /** Keeps what it allocates for a while, so that a full table is not emptied by forgetting the dead. */
    private static void allocate(boolean starter, AtomicLong work) {
        Object[] kept = new Object[KEPT];
        for (int n = 0; !stop; n++) {
            kept[n % KEPT] = new byte[n % 64];
            if (starter && n % 500 == 0) {
                Thread thread = new Thread(() -> work.addAndGet(new int[20].length));
                thread.start();
                join(thread);
            }
        }
        work.addAndGet(kept.length);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
