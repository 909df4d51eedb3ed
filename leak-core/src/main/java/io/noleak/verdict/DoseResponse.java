package io.noleak.verdict;

import io.noleak.snapshot.Cohort;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/**
 * Whether what leaks answers to the dose: in a last round with twice the iterations a leak grows twice as much. What
 * comes with the rounds and not with the iterations, from timers, the JIT or metrics, grows as much as ever. A batched
 * leak may have its batch in any round and is not asked.
 */
final class DoseResponse {

    /** Between once and twice; the likelihood ratio of Poisson counts turns from the one to the other at 1 / ln 2. */
    private static final double BETWEEN = 1 / Math.log(2);

    /** The point that a normal deviate is below once in 100 times. */
    private static final double BY_CHANCE = -2.3263;

    private static final String REASON = "grew no more with twice the iterations: not by what they do";

    private final Verdict.Leaking verdict;
    private final Measurement measurement;
    private final Floor floor;

    DoseResponse(Verdict.Leaking verdict) {
        this.verdict = verdict;
        this.measurement = verdict.evidence().measurement();
        this.floor = new Floor(measurement.floor());
    }

    Verdict verdict() {
        Evidence before = verdict.evidence();
        List<SiteGrowth> sites = before.sites().stream().map(this::reconsidered).toList();
        List<VitalGrowth> vitals =
                before.vitals().stream().map(this::reconsidered).toList();
        Suppressed findings = Suppressed.by(before.options().suppressions(), sites, vitals);
        return Conclusion.of(before.with(findings), findings, verdict.collections());
    }

    private SiteGrowth reconsidered(SiteGrowth site) {
        if (site.growth() != Growth.LEAK) {
            return site;
        }
        Increments objects = Increments.of(site.live(), measurement.loads(), Cohort::objects, Cohort::objectsVariance)
                .less(floor.objects(site.site()));
        return answers(objects) ? site : site.judged(Growth.BACKGROUND, REASON);
    }

    private VitalGrowth reconsidered(VitalGrowth vital) {
        if (vital.growth() != Growth.LEAK) {
            return vital;
        }
        IntToDoubleFunction reading =
                show -> Objects.requireNonNull(vital.readings().get(show));
        return answers(Increments.ofReadings(reading, measurement.loads()))
                ? vital
                : vital.judged(Growth.BACKGROUND, REASON);
    }

    private static boolean answers(Increments growth) {
        int last = growth.size() - 1;
        Increments before = growth.upTo(last).late();
        double unit = Math.max(1, growth.sumOfVariance() / Math.max(1, growth.sum()));
        double dose = growth.iterations(last) / before.sumOfIterations();
        double twice = Math.max(0, before.sum() * dose / unit);
        double seen = Math.max(0, growth.growth(last) / unit);
        return seen >= BETWEEN * twice / 2 || below(seen, twice, dose) >= BY_CHANCE;
    }

    /**
     * How far a Poisson count is below the one that {@code 1 / dose} times as many before let expect, in standard
     * deviations: the square root of a Poisson count has the variance 1/4 (Anscombe, Biometrika 35, 1948).
     */
    private static double below(double seen, double expected, double dose) {
        return 2 * (Math.sqrt(seen + 0.375) - Math.sqrt(expected + 0.375)) / Math.sqrt(1 + dose);
    }
}
