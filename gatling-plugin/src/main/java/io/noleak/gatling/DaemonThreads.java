package io.noleak.gatling;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads to wait on agents with: off Gatling's event loops, and never a reason for the JVM to stay. */
final class DaemonThreads {

    static final ExecutorService POOL = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "noleak-gatling");
        thread.setDaemon(true);
        return thread;
    });

    private DaemonThreads() {}
}
