package io.noleak.check.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Leaks and look-alikes, seeded. A few repetitions in the normal build; {@code -Dnoleak.repetitions=1000} prints the
 * table in the documentation, {@code -Dnoleak.seed=2} for other work of the same kinds.
 */
class VerdictTableTest {

    private static final int RUNS = Integer.getInteger("noleak.repetitions", 12);

    /** Wrong verdicts allowed in 1,000: 99 % of the leaks are found, 0.1 % of the look-alikes are called leaks. */
    private static final int MISSED = 10;

    private static final int FALSE_ALARMS = 1;

    private static final List<VerdictTable.Row> rows = new ArrayList<>();

    @AfterAll
    static void print_the_table_if_it_was_asked_for() {
        if (System.getProperty("noleak.repetitions") != null) {
            System.out.print(VerdictTable.markdown(rows));
        }
    }

    @ParameterizedTest
    @EnumSource
    void finds_leaks_and_lets_look_alikes_pass(Scenario scenario) {
        for (Noise noise : Noise.values()) {
            VerdictTable.Row row = VerdictTable.row(scenario, noise, RUNS);
            rows.add(row);
            int allowed = scenario.leak ? MISSED : FALSE_ALARMS;
            int inShortRun = scenario.leak ? 1 : 0;
            assertThat(row.wrong()).as("%s", row).isLessThanOrEqualTo(Math.max(inShortRun, RUNS * allowed / 1_000));
        }
    }
}
