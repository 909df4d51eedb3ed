package io.noleak.verdict;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Sampling;
import io.noleak.snapshot.Settle;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import io.noleak.snapshot.Vitals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.UnaryOperator;

/** Hand-made measurements: 8 rounds of 100 iterations, exact, with one site that keeps what a test says. */
final class Measured {

    static final AllocationSite SITE = site("record");
    private static final int SIZE = 100;

    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<RoundLoad> loads = new ArrayList<>();

    /** @param keptPerRound objects of 100 B kept of each birth round, by round from 1 */
    static Measured keeping(IntToLongFunction keptPerRound) {
        Measured measured = new Measured();
        for (int show = 0; show <= 8; show++) {
            List<Cohort> cohorts = new ArrayList<>();
            for (int birth = 1; birth <= show; birth++) {
                long objects = keptPerRound.applyAsLong(birth);
                cohorts.add(Cohort.exact(birth, objects, objects * SIZE));
            }
            measured.snapshots.add(snapshot(show, cohorts));
            if (show > 0) {
                measured.loads.add(new RoundLoad(100, 0));
            }
        }
        return measured;
    }

    static Measured steadyLeak() {
        return keeping(round -> 100);
    }

    static Measured nothing() {
        return keeping(round -> 0);
    }

    static AllocationSite site(String method) {
        Frame frame = new Frame("com.example.OrderLog", method, "OrderLog.java", 42);
        return new AllocationSite("byte[]", frame, frame);
    }

    private static Snapshot snapshot(int show, List<Cohort> cohorts) {
        return new Snapshot(
                show,
                new Jvm(4711, 1_000, "17", "G1"),
                new Sampling("exact", 0, true, ""),
                List.of(new SiteCohorts(SITE, List.of(SITE.top()), cohorts)),
                new Completeness(1_000 + 1_000L * show, 0, 0, 0, 0, 100, 1_000, 0),
                new Vitals(Map.of(Vital.HEAP_USED, 50_000_000L, Vital.HEAP_MAX, 500_000_000L), List.of(), List.of()),
                10_000L * show,
                new Settle(2, true, 0));
    }

    /** Changes the snapshots from a show on. */
    Measured from(int show, UnaryOperator<Snapshot> change) {
        for (int n = show; n < snapshots.size(); n++) {
            snapshots.set(n, change.apply(snapshots.get(n)));
        }
        return this;
    }

    Measured load(int round, RoundLoad load) {
        loads.set(round - 1, load);
        return this;
    }

    Measured loads(RoundLoad load) {
        loads.replaceAll(old -> load);
        return this;
    }

    Measured vitals(IntFunction<Vitals> byShow) {
        for (int n = 0; n < snapshots.size(); n++) {
            Vitals vitals = byShow.apply(n);
            snapshots.set(n, Snapshots.with(snapshots.get(n), vitals));
        }
        return this;
    }

    Verdict verdict() {
        return verdict(JudgeOptions.DEFAULT);
    }

    Verdict verdict(JudgeOptions options) {
        return Judge.judge(new Measurement(List.of(), snapshots, loads), options);
    }

    Verdict verdictAfterFloor(List<Snapshot> floor) {
        return Judge.judge(new Measurement(floor, snapshots, loads), JudgeOptions.DEFAULT);
    }

    List<Snapshot> snapshots() {
        return List.copyOf(snapshots);
    }
}
