package io.noleak.verdict;

import io.noleak.snapshot.SiteCohorts;

/** The rule for one allocation site. */
final class SiteRule {

    private final Measurement measurement;
    private final JudgeOptions options;

    SiteRule(Measurement measurement, JudgeOptions options) {
        this.measurement = measurement;
        this.options = options;
    }

    SiteGrowth judge(SiteCohorts last) {
        CohortMatrix live = CohortMatrix.of(last.site(), measurement.snapshots());
        int rounds = live.rounds();
        long iterations = Math.max(1, measurement.iterations());
        double bytes = (double) (live.bytes(rounds) - live.bytes(0)) / iterations;
        double objects = (double) (live.objects(rounds) - live.objects(0)) / iterations;
        int kept = 0;
        for (int birth = 1; birth < rounds; birth++) {
            kept += live.at(birth, rounds).objects() > 0 ? 1 : 0;
        }
        boolean every = rounds >= 4 && kept == rounds - 1;
        boolean above = bytes > options.limit().bytesPerIteration();
        Growth growth = every && above ? Growth.LEAK : above ? Growth.UNCLEAR : Growth.BELOW_LIMIT;
        return new SiteGrowth(
                last.site(),
                last.stack(),
                live,
                Estimate.exactly(bytes),
                Estimate.exactly(objects),
                growth,
                kept + " of " + (rounds - 1) + " rounds still have live objects",
                null,
                null);
    }
}
