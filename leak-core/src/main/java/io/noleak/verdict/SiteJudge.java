package io.noleak.verdict;

import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.verdict.SiteRule.Finding;
import java.util.Comparator;
import java.util.List;

/** Judges all sites of a measurement. */
final class SiteJudge {

    /**
     * Chance that any of all sites is called above the limit when none is; shared out evenly among the sites
     * (Bonferroni), because a hundred sites have a hundred chances.
     */
    private static final double FAMILY_ALPHA = 0.001;

    private static final double TWO_SIDED_95 = 0.025;

    private final Measurement measurement;
    private final SiteIndex index;
    private final Floor floor;
    private final List<SiteCohorts> candidates;
    private final Limit limit;
    private final SiteRule rule;

    SiteJudge(Measurement measurement, Limit limit, boolean mayGoOn) {
        this.measurement = measurement;
        this.index = new SiteIndex(measurement.snapshots());
        this.floor = new Floor(measurement.floor());
        this.candidates =
                measurement.last().sites().stream().filter(SiteJudge::hasBirths).toList();
        this.limit = limit;
        this.rule = new SiteRule(limit, alpha(candidates.size()), mayGoOn);
    }

    static double alpha(int sites) {
        return FAMILY_ALPHA / Math.max(1, sites);
    }

    private static boolean hasBirths(SiteCohorts entry) {
        return entry.cohorts().stream().anyMatch(cohort -> cohort.round() > 0 && cohort.objects() > 0);
    }

    int count() {
        return candidates.size();
    }

    List<SiteGrowth> judge() {
        return candidates.stream()
                .map(this::judge)
                .sorted(Comparator.comparingDouble(
                                (SiteGrowth site) -> site.bytesPerIteration().value())
                        .reversed())
                .toList();
    }

    private SiteGrowth judge(SiteCohorts entry) {
        CohortMatrix live = index.matrix(entry.site());
        Increments bytes = Increments.of(live, measurement.loads(), Cohort::bytes, Cohort::bytesVariance);
        Increments objects = Increments.of(live, measurement.loads(), Cohort::objects, Cohort::objectsVariance);
        Increments netBytes = bytes.less(floor.bytes(entry.site()));
        Increments netObjects = objects.less(floor.objects(entry.site()));
        Finding finding = rule.judge(netBytes, netObjects);
        if (!finding.growth().isLeak()
                && bytes.late().rate() > limit.bytesPerIteration()
                && netBytes.late().rate() <= limit.bytesPerIteration()) {
            finding = new Finding(Growth.BACKGROUND, "grew as much in rounds without load");
        }
        return new SiteGrowth(
                entry.site(),
                entry.stack(),
                live,
                estimate(netBytes.late()),
                estimate(netObjects.late()),
                finding.growth(),
                finding.reason(),
                null,
                null);
    }

    private static Estimate estimate(Increments late) {
        if (late.size() == 0) {
            return Estimate.exactly(0);
        }
        double iterations = late.sumOfIterations();
        double sum = late.sum();
        double variance = late.sumOfVariance();
        return new Estimate(
                sum / iterations,
                Statistics.low(sum, variance, TWO_SIDED_95) / iterations,
                Statistics.high(sum, variance, TWO_SIDED_95) / iterations);
    }

    /** Returns whether any site might still turn out to leak: it has grown since the first show by half the limit. */
    boolean anythingNear() {
        int rounds = measurement.loads().size();
        double iterations = 0;
        for (int round = 2; round <= rounds; round++) {
            iterations += measurement.loads().get(round - 1).iterations();
        }
        double threshold = limit.bytesPerIteration() / 2 * iterations;
        return candidates.stream()
                .map(entry -> index.matrix(entry.site()))
                .anyMatch(live -> live.bytes(rounds) - live.bytes(1) > threshold);
    }
}
