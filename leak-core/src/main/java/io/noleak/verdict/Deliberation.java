package io.noleak.verdict;

import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Vital;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One judgement: soundness first, then each site and vital, then the verdict over all. */
final class Deliberation {

    /** Less than this is within what classes, the JIT and the snapshots themselves put on the heap. */
    private static final long NOTEWORTHY = 8L << 20;

    private final Measurement measurement;
    private final JudgeOptions options;
    private final Soundness soundness;
    private final SiteJudge siteJudge;
    private final Suppressed findings;

    Deliberation(Measurement measurement, JudgeOptions options, boolean mayGoOn) {
        this.measurement = measurement;
        this.options = options;
        this.soundness = new Soundness(measurement);
        this.siteJudge = new SiteJudge(measurement, options.limit(), mayGoOn);
        List<VitalGrowth> vitals =
                options.vitals() ? new VitalRule(measurement, options.limit(), mayGoOn).judge() : List.of();
        this.findings = Suppressed.by(options.suppressions(), siteJudge.judge(), vitals);
    }

    Verdict verdict() {
        return Conclusion.of(evidence(), findings, List.of());
    }

    /**
     * Returns whether nothing has grown so far that could still turn out to be a leak. Where objects are sampled, one
     * sample stands for so much that it is near: a leak that all rounds would show has left dozens of them by now.
     */
    boolean nothingNear() {
        return !siteJudge.anythingNear()
                && findings.vitals().stream().allMatch(vital -> vital.growth() == Growth.STEADY);
    }

    private Evidence evidence() {
        return new Evidence(
                measurement,
                options,
                findings.sites(),
                findings.vitals(),
                findings.used(),
                findings.ignored(),
                Sensitivity.smallestVisible(measurement, options.limit(), siteJudge.count()),
                heapGrowthExplained(),
                warnings());
    }

    private OptionalDouble heapGrowthExplained() {
        OptionalLong grown = heapGrowth();
        return grown.isEmpty() || grown.getAsLong() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) trackedGrowth() / grown.getAsLong());
    }

    private OptionalLong heapGrowth() {
        OptionalLong before = measurement.genesis().vitals().get(Vital.HEAP_USED);
        OptionalLong after = measurement.last().vitals().get(Vital.HEAP_USED);
        return before.isEmpty() || after.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(after.getAsLong() - before.getAsLong());
    }

    private long trackedGrowth() {
        return bytes(measurement.last().sites()) - bytes(measurement.genesis().sites());
    }

    /** Growth that no site accounts for is either the error of sampling, or born where the probe cannot see it. */
    private Optional<String> unexplained() {
        OptionalLong grown = heapGrowth();
        if (grown.isEmpty() || grown.getAsLong() < NOTEWORTHY || trackedGrowth() >= grown.getAsLong() / 2) {
            return Optional.empty();
        }
        return Optional.of("the heap grew by " + Bytes.text(grown.getAsLong()) + ", of which the tracked sites explain "
                + Bytes.text(Math.max(0, trackedGrowth())) + ": something grows that was not sampled");
    }

    private static long bytes(List<SiteCohorts> sites) {
        return sites.stream().mapToLong(SiteCohorts::bytes).sum();
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        soundness.hiding().ifPresent(fault -> warnings.add(fault.reason()));
        unexplained().ifPresent(warnings::add);
        long restless = measurement.snapshots().stream()
                .filter(show -> !show.settle().agreed())
                .count();
        if (restless > 0) {
            warnings.add("the heap did not come to rest before " + restless + " of "
                    + measurement.snapshots().size() + " snapshots: something allocates in the background");
        }
        return warnings;
    }
}
