package com.example.library;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Executors of daemon threads, so that a use that is over does not keep the JVM. */
final class Threads {

    private Threads() {}

    static ScheduledThreadPoolExecutor scheduler() {
        return new ScheduledThreadPoolExecutor(1, Threads::daemon);
    }

    static ExecutorService pool(int size) {
        return Executors.newFixedThreadPool(size, Threads::daemon);
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "library-worker");
        thread.setDaemon(true);
        return thread;
    }
}
