package io.noleak.check.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Leaks and look-alikes, seeded. A few repetitions in the normal build; {@code -Dnoleak.repetitions=1000} for the table
 * in the documentation.
 */
class VerdictTableTest {

    private static final int RUNS = Integer.getInteger("noleak.repetitions", 12);

    /** 1 %, and one in a short run. */
    private static int missesAllowed() {
        return Math.max(1, RUNS / 100);
    }

    @ParameterizedTest
    @EnumSource
    void finds_leaks_and_lets_look_alikes_pass(Scenario scenario) {
        for (Noise noise : Noise.values()) {
            VerdictTable.Row row = VerdictTable.row(scenario, noise, RUNS);
            assertThat(row.wrong()).as("%s", row).isLessThanOrEqualTo(scenario.leak ? missesAllowed() : RUNS / 1_000);
        }
    }
}
