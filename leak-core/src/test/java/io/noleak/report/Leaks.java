package io.noleak.report;

import io.noleak.holder.GrowingCollection;
import io.noleak.holder.SizeUnit;
import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.verdict.Estimate;
import io.noleak.verdict.Evidence;
import io.noleak.verdict.Growth;
import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Suppression;
import io.noleak.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports of one small leak in {@code OrderLog.record}. */
final class Leaks {

    private Leaks() {}

    /** One object of the size an iteration and line, all in the same method. */
    static LeakReport leaking(int size, int... lines) {
        List<SiteGrowth> sites = new ArrayList<>();
        for (int line : lines) {
            sites.add(site(line, Estimate.exactly(size), null));
        }
        return leaking(Lessons.CHECK, sites);
    }

    static LeakReport leakingIn(String check) {
        CheckInfo info =
                new CheckInfo(check, Lessons.CHECK.observed(), Lessons.CHECK.unit(), Lessons.CHECK.time(), List.of());
        return leaking(info, List.of(site(42, Estimate.exactly(1000), null)));
    }

    /** A leak measured with an interval to both sides. */
    static LeakReport sampled(int size, int error) {
        return leaking(Lessons.CHECK, List.of(site(42, new Estimate(size, size - error, size + error), null)));
    }

    /** A leak that a suppression accepts. */
    static LeakReport suppressed(Suppression rule) {
        Evidence evidence = Lessons.evidence(List.of(site(42, Estimate.exactly(1000), rule)));
        return clean(new Evidence(
                evidence.measurement(),
                evidence.options(),
                evidence.sites(),
                evidence.vitals(),
                List.of(rule),
                0,
                evidence.smallestVisible(),
                evidence.heapGrowthExplained(),
                evidence.warnings()));
    }

    /** A list that gets one listener an iteration, a buffer that gets 512 bytes, and a thread in each second one. */
    static LeakReport withoutSites() {
        Evidence evidence = Lessons.evidence(Lessons.lookAlikes());
        return LeakReport.of(
                Lessons.CHECK,
                new Verdict.Leaking(
                        List.of(),
                        List.of(Lessons.threads()),
                        List.of(
                                new GrowingCollection(
                                        "static EventBus.LISTENERS → ArrayList",
                                        List.of(),
                                        "ArrayList",
                                        SizeUnit.ELEMENTS,
                                        List.of(303L, 1111L, 1515L),
                                        1),
                                new GrowingCollection(
                                        "static Audit.LOG → ByteArrayOutputStream",
                                        List.of(),
                                        "ByteArrayOutputStream",
                                        SizeUnit.BYTES,
                                        List.of(155_136L, 568_832L, 775_680L),
                                        512)),
                        new Evidence(
                                evidence.measurement(),
                                evidence.options(),
                                evidence.sites(),
                                List.of(Lessons.threads()),
                                List.of(),
                                0,
                                evidence.smallestVisible(),
                                evidence.heapGrowthExplained(),
                                List.of())));
    }

    static LeakReport clean() {
        return clean(Lessons.evidence(Lessons.lookAlikes()));
    }

    /** Nothing found by a check that finds no smaller growth than this. */
    static LeakReport cleanButCoarse(int smallestVisible) {
        Evidence evidence = Lessons.evidence(Lessons.lookAlikes());
        return clean(new Evidence(
                evidence.measurement(),
                evidence.options(),
                evidence.sites(),
                evidence.vitals(),
                List.of(),
                0,
                smallestVisible,
                evidence.heapGrowthExplained(),
                evidence.warnings()));
    }

    private static LeakReport clean(Evidence evidence) {
        return LeakReport.of(Lessons.CHECK, new Verdict.Clean(evidence));
    }

    private static LeakReport leaking(CheckInfo check, List<SiteGrowth> sites) {
        return LeakReport.of(check, new Verdict.Leaking(sites, List.of(), List.of(), Lessons.evidence(sites)));
    }

    private static SiteGrowth site(int line, Estimate bytes, @Nullable Suppression suppression) {
        Frame frame = new Frame("com.example.OrderLog", "record", "OrderLog.java", line);
        return new SiteGrowth(
                new AllocationSite("byte[]", frame, frame),
                List.of(frame),
                Cohorts.of(Lessons.SHOWS, (long) bytes.value(), Cohorts.leak(Lessons.ITERATIONS)),
                bytes,
                Estimate.exactly(1),
                Growth.LEAK,
                "808 objects kept by 8 of 8 rounds, none of them freed since",
                suppression,
                null);
    }
}
