package io.noleak.check.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Leaks and look-alikes, seeded. A few repetitions in the normal build; {@code -Dnoleak.repetitions=1000} for the table
 * in the documentation, {@code -Dnoleak.seed=2} for other work of the same kinds.
 */
class VerdictTableTest {

    private static final int RUNS = Integer.getInteger("noleak.repetitions", 12);

    /**
     * Wrong verdicts allowed in 1,000. The aim is 10 for leaks and 1 for look-alikes; in two cells of the table the rule
     * misses it, and the documentation says so.
     */
    private static int allowed(Scenario scenario, Noise noise) {
        if (noise == Noise.SAMPLED && scenario == Scenario.BEHIND_LINEAR_CACHE) {
            return 60;
        }
        if (noise == Noise.SAMPLED && scenario == Scenario.RANDOM_CACHE) {
            return 10;
        }
        return scenario.leak ? 10 : 1;
    }

    @ParameterizedTest
    @EnumSource
    void finds_leaks_and_lets_look_alikes_pass(Scenario scenario) {
        for (Noise noise : Noise.values()) {
            VerdictTable.Row row = VerdictTable.row(scenario, noise, RUNS);
            int allowed = allowed(scenario, noise);
            int inShortRun = allowed > 1 ? 1 : 0;
            assertThat(row.wrong()).as("%s", row).isLessThanOrEqualTo(Math.max(inShortRun, RUNS * allowed / 1_000));
        }
    }
}
