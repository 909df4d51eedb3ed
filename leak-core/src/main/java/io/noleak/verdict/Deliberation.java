package io.noleak.verdict;

import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One judgement: soundness first, then each site and vital, then the verdict over all. */
final class Deliberation {

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

    /** Returns whether nothing has grown so far that could still turn out to be a leak. */
    boolean nothingNear() {
        return !siteJudge.anythingNear()
                && findings.vitals().stream().allMatch(vital -> vital.growth() == Growth.STEADY)
                && measurement.snapshots().stream().map(Snapshot::sampling).allMatch(sampling -> sampling.exact());
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
        OptionalLong before = measurement.genesis().vitals().get(Vital.HEAP_USED);
        OptionalLong after = measurement.last().vitals().get(Vital.HEAP_USED);
        if (before.isEmpty() || after.isEmpty() || after.getAsLong() <= before.getAsLong()) {
            return OptionalDouble.empty();
        }
        long tracked =
                bytes(measurement.last().sites()) - bytes(measurement.genesis().sites());
        return OptionalDouble.of((double) tracked / (after.getAsLong() - before.getAsLong()));
    }

    private static long bytes(List<SiteCohorts> sites) {
        return sites.stream().mapToLong(SiteCohorts::bytes).sum();
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        soundness.hiding().ifPresent(fault -> warnings.add(fault.reason()));
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
