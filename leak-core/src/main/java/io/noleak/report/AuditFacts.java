package io.noleak.report;

import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Snapshot;
import io.noleak.verdict.Bytes;
import io.noleak.verdict.Evidence;
import io.noleak.verdict.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Reads the audit out of the evidence of a verdict. */
final class AuditFacts {

    private AuditFacts() {}

    static Audit of(Evidence evidence) {
        Measurement measurement = evidence.measurement();
        Snapshot last = measurement.last();
        Completeness completeness = last.completeness();
        OptionalDouble smallest = Double.isFinite(evidence.smallestVisible())
                ? OptionalDouble.of(evidence.smallestVisible())
                : OptionalDouble.empty();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("rounds", "rounds", count(measurement.rounds())));
        facts.add(new Fact("iterations", "iterations that ran", count(measurement.iterations())));
        facts.add(new Fact("failures", "iterations that failed", count(measurement.failures())));
        facts.add(new Fact("settle", "heap brought to rest", settle(measurement)));
        facts.add(new Fact("samples", "samples taken", count(completeness.taken())));
        facts.add(new Fact(
                "lost",
                "samples lost",
                count(completeness.lost())
                        + (completeness.lost() > 0
                                ? ", standing for " + Bytes.text(completeness.lostBytes()) + " not counted"
                                : "")));
        facts.add(new Fact(
                "table",
                "sample table",
                count(completeness.tableUsed()) + " of " + count(completeness.tableBound()) + " used, "
                        + Bytes.text(completeness.nativeBytes()) + " of native memory"));
        facts.add(new Fact(
                "smallestGrowth",
                "smallest growth it would have seen",
                smallest.isPresent()
                        ? Bytes.text(smallest.getAsDouble()) + " per iteration, in 95 of 100 checks"
                        : "none: no leak would have been found for sure"));
        facts.add(new Fact(
                "heapGrowthExplained",
                "heap growth explained by the sites",
                evidence.heapGrowthExplained().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "%.0f %%",
                                evidence.heapGrowthExplained().getAsDouble() * 100)
                        : "unknown, or the heap did not grow"));
        return new Audit(
                measurement.rounds(),
                measurement.pauses(),
                measurement.iterations(),
                measurement.failures(),
                last.sampling().exact(),
                completeness.lost(),
                smallest,
                evidence.heapGrowthExplained(),
                facts);
    }

    private static String settle(Measurement measurement) {
        List<Snapshot> shows = measurement.snapshots();
        long agreed = shows.stream().filter(show -> show.settle().agreed()).count();
        long collections =
                shows.stream().mapToLong(show -> show.settle().collections()).sum();
        long millis = shows.stream().mapToLong(show -> show.settle().nanos()).sum() / 1_000_000;
        return agreed + " of " + shows.size() + " snapshots, " + count(collections) + " forced GCs, " + count(millis)
                + " ms in all";
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
