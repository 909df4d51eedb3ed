package io.noleak.verdict;

import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Settle;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vitals;

/** Snapshots with one part replaced. */
final class Snapshots {

    private Snapshots() {}

    static Snapshot with(Snapshot of, Jvm jvm) {
        return copy(of, jvm, of.completeness(), of.vitals(), of.allocatedBytes(), of.settle());
    }

    static Snapshot with(Snapshot of, Completeness completeness) {
        return copy(of, of.jvm(), completeness, of.vitals(), of.allocatedBytes(), of.settle());
    }

    static Snapshot with(Snapshot of, Vitals vitals) {
        return copy(of, of.jvm(), of.completeness(), vitals, of.allocatedBytes(), of.settle());
    }

    static Snapshot with(Snapshot of, Settle settle) {
        return copy(of, of.jvm(), of.completeness(), of.vitals(), of.allocatedBytes(), settle);
    }

    static Snapshot untracked(Snapshot of) {
        return copy(of, of.jvm(), new Completeness(0, 0, 0, 0, 0, 0, 1_000, 0), of.vitals(), 0, of.settle());
    }

    private static Snapshot copy(
            Snapshot of, Jvm jvm, Completeness completeness, Vitals vitals, long allocated, Settle settle) {
        return new Snapshot(of.round(), jvm, of.sampling(), of.sites(), completeness, vitals, allocated, settle);
    }
}
