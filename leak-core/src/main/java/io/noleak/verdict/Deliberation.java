package io.noleak.verdict;

import java.util.ArrayList;
import java.util.List;

/** One judgement: soundness first, then each site and vital, then the verdict over all. */
final class Deliberation {

    private final Measurement measurement;
    private final JudgeOptions options;
    private final Soundness soundness;
    private final HeapGrowth heap;
    private final SiteJudge siteJudge;
    private final Suppressed findings;

    Deliberation(Measurement measurement, JudgeOptions options, boolean mayGoOn) {
        this.measurement = measurement;
        this.options = options;
        this.soundness = new Soundness(measurement);
        this.heap = new HeapGrowth(measurement);
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
                heap.explained(),
                warnings());
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        soundness.hiding().ifPresent(fault -> warnings.add(fault.reason()));
        heap.warning().ifPresent(warnings::add);
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
