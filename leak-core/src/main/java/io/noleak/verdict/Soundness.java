package io.noleak.verdict;

import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds what makes a measurement worthless. */
final class Soundness {

    /** Lost samples make estimates too low; up to 1 % is less than what the intervals allow for anyway. */
    private static final double LOST_SHARE = 0.01;

    /** Beyond this share of the maximum heap after a full GC, soft references go and GC takes over the process. */
    private static final double HEAP_FULL = 0.9;

    private final Measurement measurement;

    Soundness(Measurement measurement) {
        this.measurement = measurement;
    }

    /** A fault: what went wrong and what to do. */
    record Fault(String reason, String remedy) {}

    /** Returns a fault after which nothing that was measured means anything, not even a leak. */
    Optional<Fault> fatal(double maxFailureShare) {
        return restarted()
                .or(this::loadDidNotRun)
                .or(() -> loadFailed(maxFailureShare))
                .or(this::nothingTracked);
    }

    /**
     * Returns a fault that hides growth. What was seen to leak leaks all the same, but its absence proves nothing: never
     * a pass.
     */
    Optional<Fault> hiding() {
        return samplesLost().or(this::heapFull);
    }

    /** Returns a fault that makes a clean verdict a guess. */
    Optional<Fault> restless() {
        return measurement.snapshots().stream().anyMatch(show -> show.settle().agreed())
                ? Optional.empty()
                : Optional.of(new Fault(
                        "the heap did not come to rest before any of "
                                + measurement.snapshots().size() + " snapshots",
                        "stop what allocates in the background, or wait longer before the check"));
    }

    private Optional<Fault> restarted() {
        Snapshot first = measurement.genesis();
        return measurement.snapshots().stream()
                .filter(show -> show.jvm().pid() != first.jvm().pid()
                        || show.jvm().startTime() != first.jvm().startTime())
                .findFirst()
                .map(show -> new Fault(
                        "the observed JVM restarted before show " + show.round() + ": "
                                + (show.jvm().pid() == first.jvm().pid()
                                        ? "it started anew"
                                        : "process " + first.jvm().pid() + " became "
                                                + show.jvm().pid()),
                        "find out why it restarted (its log, an out-of-memory kill) and check again"));
    }

    private Optional<Fault> loadDidNotRun() {
        return measurement.iterations() > 0
                ? Optional.empty()
                : Optional.of(new Fault(
                        measurement.failures() > 0
                                ? "all " + measurement.failures() + " iterations failed"
                                : "the load did not run: no iteration in "
                                        + measurement.loads().size() + " rounds",
                        "make the load run before looking for leaks in it"));
    }

    private Optional<Fault> loadFailed(double maxShare) {
        for (int round = 1; round <= measurement.loads().size(); round++) {
            RoundLoad load = measurement.loads().get(round - 1);
            long all = load.iterations() + load.failures();
            if (load.failures() > maxShare * all) {
                return Optional.of(new Fault(
                        load.failures() + " of " + all + " iterations failed in round " + round,
                        "mend the load or the service; error paths keep other things than the paths to be checked"));
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> nothingTracked() {
        Snapshot last = measurement.last();
        return last.completeness().taken() > 0 || last.allocatedBytes() > 0
                ? Optional.empty()
                : Optional.of(new Fault(
                        "the probe saw no allocation at all",
                        "check that it observes the JVM that does the work, or run more iterations"));
    }

    private Optional<Fault> samplesLost() {
        Completeness before = measurement.genesis().completeness();
        Completeness after = measurement.last().completeness();
        long lost = after.lost() - before.lost();
        long all = lost + after.taken() - before.taken();
        return lost <= LOST_SHARE * all
                ? Optional.empty()
                : Optional.of(new Fault(
                        lost + " of " + all + " samples were lost",
                        "take a larger interval or a larger table, so that the probe keeps up"));
    }

    private Optional<Fault> heapFull() {
        for (Snapshot show : measurement.snapshots()) {
            OptionalLong used = show.vitals().get(Vital.HEAP_USED);
            OptionalLong max = show.vitals().get(Vital.HEAP_MAX);
            if (used.isPresent() && max.isPresent() && used.getAsLong() > HEAP_FULL * max.getAsLong()) {
                return Optional.of(new Fault(
                        "the heap was nearly full at show " + show.round() + ": " + Bytes.text(used.getAsLong())
                                + " of " + Bytes.text(max.getAsLong()) + " in use after a full GC",
                        "give the observed JVM a larger heap (-Xmx)"));
            }
        }
        return Optional.empty();
    }
}
