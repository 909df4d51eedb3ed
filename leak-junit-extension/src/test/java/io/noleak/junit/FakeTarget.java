package io.noleak.junit;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.Sampling;
import io.noleak.snapshot.Settle;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vitals;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that keeps exactly what it is told to keep. Makes checks fast and their outcome known. */
public final class FakeTarget implements LeakTarget {

    private static final int BYTES = 1016;
    private static final Frame FRAME = new Frame("com.example.Remote", "keep", "Remote.java", 7);

    private final String name;
    private final List<Long> kept = new ArrayList<>();
    private int opened;

    public FakeTarget(String name) {
        this.name = name;
        kept.add(0L);
    }

    /** Allocates an object over there that is never freed. */
    public synchronized void keep() {
        int round = kept.size() - 1;
        kept.set(round, kept.get(round) + 1);
    }

    public synchronized int opened() {
        return opened;
    }

    @Override
    public synchronized Probe open() {
        opened++;
        return new FakeProbe();
    }

    @Override
    public String describe() {
        return name;
    }

    private synchronized Snapshot snapshot(int round) {
        List<Cohort> cohorts = new ArrayList<>();
        for (int birth = 0; birth <= round; birth++) {
            if (kept.get(birth) > 0) {
                cohorts.add(Cohort.exact(birth, kept.get(birth), kept.get(birth) * BYTES));
            }
        }
        List<SiteCohorts> sites = cohorts.isEmpty()
                ? List.of()
                : List.of(new SiteCohorts(new AllocationSite("byte[]", FRAME, FRAME), List.of(FRAME), cohorts));
        return new Snapshot(
                round,
                new Jvm(1, 2, "17", "Serial"),
                new Sampling("exact", 0, true, ""),
                sites,
                new Completeness(1000, 0, 0, 0, 0, 100, 1000, 0),
                Vitals.unknown(),
                1_000_000,
                new Settle(2, true, 1000));
    }

    private final class FakeProbe implements Probe {

        @Override
        public Snapshot begin() {
            synchronized (FakeTarget.this) {
                long all = kept.stream().mapToLong(Long::longValue).sum();
                kept.clear();
                kept.add(all);
                kept.add(0L);
                return snapshot(0);
            }
        }

        @Override
        public Snapshot show() {
            synchronized (FakeTarget.this) {
                Snapshot snapshot = snapshot(kept.size() - 1);
                kept.add(0L);
                return snapshot;
            }
        }

        @Override
        public String describe() {
            return name;
        }

        @Override
        public void close() {}
    }
}
