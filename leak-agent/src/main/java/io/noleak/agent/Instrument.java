package io.noleak.agent;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads of the instrument itself: what they allocate is neither recorded nor missed. Thread-safe. */
final class Instrument {

    private static final Set<Long> THREADS = ConcurrentHashMap.newKeySet();

    private Instrument() {}

    static void addCurrentThread() {
        NativeProbe.exclude(true);
        THREADS.add(Thread.currentThread().getId());
    }

    /** Returns false if eight threads were added like this already. */
    static boolean add(Thread thread) {
        THREADS.add(thread.getId());
        return NativeProbe.excludeThread(thread);
    }

    static boolean has(Thread thread) {
        return THREADS.contains(thread.getId());
    }
}
