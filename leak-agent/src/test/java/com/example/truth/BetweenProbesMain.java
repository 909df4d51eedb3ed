package com.example.truth;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Threads that begin under one probe and end after it was closed, again and again: what a test suite does whose executors
 * outlive their tests. Argument: how often.
 */
public final class BetweenProbesMain {

    private static final int THREADS = 50;

    private static volatile byte[] sink = {};

    private BetweenProbesMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        int times = Integer.parseInt(arguments[0]);
        for (int i = 0; i < times; i++) {
            CountDownLatch seen = new CountDownLatch(THREADS);
            CountDownLatch end = new CountDownLatch(1);
            List<Thread> threads;
            try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults())) {
                probe.begin();
                threads = start(seen, end);
                seen.await();
            }
            System.gc(); // a safepoint, at which the JVM clears away what was closed
            end.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        System.out.println("TIMES " + times + " " + sink.length);
    }

    private static List<Thread> start(CountDownLatch seen, CountDownLatch end) {
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < THREADS; n++) {
            Thread thread = new Thread(() -> {
                for (int k = 0; k < 4; k++) {
                    sink = new byte[512 * 1024]; // enough to be sampled
                }
                seen.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        return threads;
    }
}
