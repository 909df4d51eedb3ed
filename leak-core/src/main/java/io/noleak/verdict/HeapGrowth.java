package io.noleak.verdict;

import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Growth of the used heap beside that of the tracked sites. A probe in the checked JVM keeps its snapshots on the same
 * heap, where no site tracks them: what the heap gained at a show without load, before begin, is taken off for each show.
 */
final class HeapGrowth {

    /** Less than this is within what classes, the JIT and the snapshots themselves put on the heap. */
    private static final long NOTEWORTHY = 8L << 20;

    private final Measurement measurement;

    HeapGrowth(Measurement measurement) {
        this.measurement = measurement;
    }

    /** Returns the share that the tracked sites account for; empty if the heap did not grow or its size is unknown. */
    OptionalDouble explained() {
        OptionalLong grown = since(0);
        return grown.isEmpty() || grown.getAsLong() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) tracked() / grown.getAsLong());
    }

    /**
     * Returns a warning if the heap went on growing by much more than the sites explain: either the error of sampling, or
     * born where the probe cannot see it. What it gained in the first half alone was put there once.
     */
    Optional<String> warning() {
        OptionalLong grown = since(0);
        OptionalLong late = since(measurement.loads().size() / 2);
        return grown.isEmpty()
                        || late.isEmpty()
                        || grown.getAsLong() < NOTEWORTHY
                        || late.getAsLong() < NOTEWORTHY / 4
                        || tracked() >= grown.getAsLong() / 2
                ? Optional.empty()
                : Optional.of(
                        "the heap grew by " + Bytes.text(grown.getAsLong()) + ", of which the tracked sites explain "
                                + Bytes.text(Math.max(0, tracked())) + ": something grows that was not sampled");
    }

    private OptionalLong since(int show) {
        OptionalLong before = used(measurement.snapshots().get(show));
        OptionalLong after = used(measurement.last());
        return before.isEmpty() || after.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(after.getAsLong()
                        - before.getAsLong()
                        - perShow() * (measurement.loads().size() - show));
    }

    private long perShow() {
        long most = 0;
        List<Snapshot> floor = measurement.floor();
        for (int show = 1; show < floor.size(); show++) {
            OptionalLong before = used(floor.get(show - 1));
            OptionalLong after = used(floor.get(show));
            if (before.isPresent() && after.isPresent()) {
                most = Math.max(most, after.getAsLong() - before.getAsLong());
            }
        }
        return most;
    }

    private long tracked() {
        return bytes(measurement.last().sites()) - bytes(measurement.genesis().sites());
    }

    private static long bytes(List<SiteCohorts> sites) {
        return sites.stream().mapToLong(SiteCohorts::bytes).sum();
    }

    private static OptionalLong used(Snapshot snapshot) {
        return snapshot.vitals().get(Vital.HEAP_USED);
    }
}
