package io.noleak.agent.endpoint;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which threads the endpoint wants to be left out. */
final class RecordedExclusion implements Exclusion {

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @Override
    public void currentThread() {
        threads.add(Thread.currentThread());
    }

    @Override
    public void thread(Thread thread) {
        threads.add(thread);
    }

    Set<Thread> threads() {
        return threads;
    }

    List<String> names() {
        return threads.stream().map(Thread::getName).toList();
    }
}
