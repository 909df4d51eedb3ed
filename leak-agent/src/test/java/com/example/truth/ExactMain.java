package com.example.truth;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps known numbers of objects in exact mode and prints what the probe says: {@code COHORT <method> <round> <objects> <bytes>}. */
public final class ExactMain {

    public static final int ROUNDS = 3;
    public static final int THREADS = 4;

    private static final Queue<Object> KEPT = new ConcurrentLinkedQueue<>();

    private ExactMain() {}

    public static void main(String[] arguments) throws Exception {
        boolean virtual = arguments[0].equals("virtual");
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults().withMode(new SamplingMode.Exact()))) {
            probe.begin();
            for (int round = 1; round <= ROUNDS; round++) {
                int count = count(round);
                List<Thread> threads = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    threads.add(start(virtual, () -> work(count)));
                }
                for (Thread thread : threads) {
                    thread.join();
                }
                probe.show();
            }
            print(probe.show());
        }
    }

    /** Returns how often each thread allocates at each site in a round; a multiple of ten. */
    public static int count(int round) {
        return 1_000 * round;
    }

    private static void work(int count) {
        KEPT.add(Truth.keepAll(count));
        KEPT.add(Truth.keepTenth(count));
        Truth.keepNothing(count);
    }

    private static Thread start(boolean virtual, Runnable work) throws ReflectiveOperationException {
        if (virtual) { // since JDK 21, and we compile for 17
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        }
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static void print(Snapshot snapshot) {
        System.out.println("EXACT " + snapshot.sampling().exact());
        snapshot.sites().stream()
                .filter(site -> site.site().top().className().equals(Truth.class.getName())
                        && site.site().allocatedClass().equals("byte[]"))
                .forEach(site -> {
                    for (Cohort cohort : site.cohorts()) {
                        System.out.println("COHORT " + site.site().top().methodName() + " " + cohort.round() + " "
                                + cohort.objects() + " " + cohort.bytes());
                    }
                });
    }
}
