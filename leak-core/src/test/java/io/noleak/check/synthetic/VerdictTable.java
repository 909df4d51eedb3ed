package io.noleak.check.synthetic;

import io.noleak.check.CheckOptions;
import io.noleak.check.LeakCheck;
import io.noleak.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** How often the check is right on made-up work. */
final class VerdictTable {

    /** Another one with {@code -Dnoleak.seed}: no figure may hang on it. */
    private static final long SEED = Long.getLong("noleak.seed", 1);

    /** Outcomes of one scenario at one noise level. */
    record Row(Scenario scenario, Noise noise, int runs, int leaking, int inconclusive, double rounds) {

        int wrong() {
            return scenario.leak ? runs - leaking : leaking;
        }
    }

    private VerdictTable() {}

    static Row row(Scenario scenario, Noise noise, int runs) {
        SplittableRandom seeds = new SplittableRandom(SEED + (scenario.name() + noise.name()).hashCode());
        int leaking = 0;
        int inconclusive = 0;
        double rounds = 0;
        for (int run = 0; run < runs; run++) {
            Verdict verdict = check(scenario, noise, seeds.split());
            leaking += verdict instanceof Verdict.Leaking ? 1 : 0;
            inconclusive += verdict instanceof Verdict.Inconclusive ? 1 : 0;
            rounds += (double) verdict.evidence().measurement().rounds() / runs;
        }
        return new Row(scenario, noise, runs, leaking, inconclusive, rounds);
    }

    static Verdict check(Scenario scenario, Noise noise, SplittableRandom random) {
        World world = new World(random, noise);
        Scenario.Work work = scenario.in(world);
        int[] iteration = {0};
        return LeakCheck.on(world).options(CheckOptions.DEFAULT).run(() -> work.iterate(iteration[0]++));
    }

    static String markdown(List<Row> rows) {
        StringBuilder out = new StringBuilder(
                "| work | leak? | quiet | noisy | sampled | inconclusive | rounds |\n|---|---|---:|---:|---:|---:|---:|\n");
        for (int i = 0; i < rows.size(); i += Noise.values().length) {
            List<Row> levels = rows.subList(i, i + Noise.values().length);
            Scenario scenario = levels.get(0).scenario();
            out.append("| ").append(scenario.title).append(" | ").append(scenario.leak ? "yes" : "no");
            levels.forEach(row -> out.append(" | ").append(percent(row.leaking(), row.runs())));
            out.append(" | ").append(per(levels, row -> percent(row.inconclusive(), row.runs())));
            out.append(" | ").append(per(levels, row -> String.format(Locale.ROOT, "%.1f", row.rounds())));
            out.append(" |\n");
        }
        return out.toString();
    }

    private static String per(List<Row> levels, java.util.function.Function<Row, String> text) {
        return String.join(" / ", levels.stream().map(text).toList());
    }

    private static String percent(int part, int of) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / of);
    }
}
