package io.noleak.agent.endpoint;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.ProbeException;
import io.noleak.snapshot.Sampling;
import io.noleak.snapshot.Settle;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import io.noleak.snapshot.Vitals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A probe of a service that keeps one more order log entry of 1,000 bytes and ten objects with each show. */
final class ScriptedProbe implements Probe {

    static final Jvm JVM = new Jvm(4711, 1_700_000_000_000L, "17.0.15+6", "G1");

    final CountDownLatch entered = new CountDownLatch(1);
    volatile CountDownLatch mayGoOn = new CountDownLatch(0);
    volatile boolean broken;
    volatile boolean exact = true;
    volatile int quietSites;
    volatile Jvm jvm = JVM;
    private int round;

    @Override
    public synchronized Snapshot begin() {
        round = 0;
        return snapshot();
    }

    @Override
    public synchronized Snapshot show() {
        entered.countDown();
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new ProbeException("interrupted", e);
        }
        if (broken) {
            throw new ProbeException("the probe was taken away");
        }
        round++;
        return snapshot();
    }

    @Override
    public String describe() {
        return "scripted";
    }

    @Override
    public void close() {}

    private Snapshot snapshot() {
        List<Cohort> leaked = new ArrayList<>();
        for (int born = 1; born <= round; born++) {
            leaked.add(exact ? Cohort.exact(born, 10, 1_000) : new Cohort(born, 10, 1_000, 4, 10_000, 3));
        }
        Stream<SiteCohorts> quiet = IntStream.range(0, quietSites)
                .mapToObj(n -> site("Quiet" + n, "quiet", List.of(Cohort.exact(0, 1, 16))));
        Stream<SiteCohorts> loud = Stream.of(
                site("Start", "load", List.of(Cohort.exact(0, 5, 5_000))), site("OrderLog", "record", leaked));
        return new Snapshot(
                round,
                jvm,
                new Sampling(exact ? "exact" : "64K", exact ? 0 : 65_536, exact, ""),
                Stream.concat(loud, quiet)
                        .filter(site -> !site.cohorts().isEmpty())
                        .toList(),
                new Completeness(100 + round, 0, 0, 0, 0, 15 + 10L * round, 1_000_000, 50_000),
                new Vitals(Map.of(Vital.HEAP_USED, 12_345_678L, Vital.THREADS, 11L), List.of(), List.of()),
                123_456L * round,
                new Settle(2, true, 8_000_000));
    }

    private static SiteCohorts site(String type, String method, List<Cohort> cohorts) {
        Frame line = new Frame("com.example." + type, method, type + ".java", 42);
        Frame top = new Frame("java.util.Arrays", "copyOf", "Arrays.java", 3537);
        return new SiteCohorts(new AllocationSite("byte[]", top, line), List.of(top, line), cohorts);
    }
}
