package io.noleak.check;

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

/** A probe that reports what a test keeps, and remembers what it was asked. */
class ScriptedProbe implements Probe {

    private static final Frame FRAME = new Frame("com.example.OrderLog", "record", "OrderLog.java", 42);
    static final AllocationSite SITE = new AllocationSite("byte[]", FRAME, FRAME);
    static final AllocationSite OTHER = new AllocationSite("char[]", FRAME, FRAME);

    private final List<String> calls = new ArrayList<>();
    private final List<Long> kept = new ArrayList<>(List.of(0L));
    private final List<Long> keptElsewhere = new ArrayList<>(List.of(0L));

    /** Keeps objects of 100 B in the round that runs. */
    void keep(int objects) {
        add(kept, objects);
    }

    /** The same, of the other site. */
    void keepElsewhere(int objects) {
        add(keptElsewhere, objects);
    }

    private static void add(List<Long> rounds, int objects) {
        rounds.set(rounds.size() - 1, rounds.get(rounds.size() - 1) + objects);
    }

    List<String> calls() {
        return calls;
    }

    @Override
    public Snapshot begin() {
        calls.add("begin");
        restart(kept);
        restart(keptElsewhere);
        return snapshot(0);
    }

    private static void restart(List<Long> rounds) {
        long all = rounds.stream().mapToLong(Long::longValue).sum();
        rounds.clear();
        rounds.add(all);
        rounds.add(0L);
    }

    @Override
    public Snapshot show() {
        calls.add("show");
        Snapshot snapshot = snapshot(kept.size() - 1);
        kept.add(0L);
        keptElsewhere.add(0L);
        return snapshot;
    }

    private Snapshot snapshot(int round) {
        return new Snapshot(
                round,
                new Jvm(1, 1, "17", "G1"),
                new Sampling("exact", 0, true, ""),
                List.of(site(SITE, kept, round), site(OTHER, keptElsewhere, round)),
                new Completeness(1_000, 0, 0, 0, 0, 100, 1_000, 0),
                Vitals.unknown(),
                1_000,
                new Settle(2, true, 0));
    }

    private static SiteCohorts site(AllocationSite site, List<Long> kept, int round) {
        List<Cohort> cohorts = new ArrayList<>();
        for (int birth = 0; birth <= round; birth++) {
            cohorts.add(Cohort.exact(birth, kept.get(birth), 100 * kept.get(birth)));
        }
        return new SiteCohorts(site, List.of(FRAME), cohorts);
    }

    @Override
    public String describe() {
        return "a script";
    }

    @Override
    public void close() {}
}
