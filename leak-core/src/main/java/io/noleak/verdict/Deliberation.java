package io.noleak.verdict;

import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Vital;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One judgement: soundness first, then each site and vital, then the verdict over all. */
final class Deliberation {

    private final Measurement measurement;
    private final JudgeOptions options;
    private final Soundness soundness;
    private final List<SiteGrowth> sites;

    private Deliberation(Measurement measurement, JudgeOptions options) {
        this.measurement = measurement;
        this.options = options;
        this.soundness = new Soundness(measurement);
        this.sites = judgeSites();
    }

    static Deliberation of(Measurement measurement, JudgeOptions options) {
        return new Deliberation(measurement, options);
    }

    Verdict verdict() {
        Evidence evidence = evidence();
        Optional<Soundness.Fault> fatal = soundness.fatal(options.maxFailureShare());
        if (fatal.isPresent()) {
            return new Verdict.Invalid(fatal.get().reason(), fatal.get().remedy(), evidence);
        }
        List<SiteGrowth> leaks = sites.stream()
                .filter(site -> site.growth().isLeak() && site.suppression() == null)
                .toList();
        if (!leaks.isEmpty()) {
            return new Verdict.Leaking(leaks, List.of(), List.of(), evidence);
        }
        Optional<Soundness.Fault> hiding = soundness.hiding();
        if (hiding.isPresent()) {
            return new Verdict.Invalid(hiding.get().reason(), hiding.get().remedy(), evidence);
        }
        return new Verdict.Clean(evidence);
    }

    private List<SiteGrowth> judgeSites() {
        List<SiteGrowth> judged = new ArrayList<>();
        for (SiteCohorts entry : measurement.last().sites()) {
            judged.add(new SiteRule(measurement, options).judge(entry));
        }
        judged.sort(Comparator.comparingDouble(
                        (SiteGrowth site) -> site.bytesPerIteration().value())
                .reversed());
        return judged;
    }

    private Evidence evidence() {
        return new Evidence(
                measurement,
                options,
                sites,
                List.of(),
                List.of(),
                0,
                options.limit().bytesPerIteration(),
                heapGrowthExplained(),
                List.of());
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
}
