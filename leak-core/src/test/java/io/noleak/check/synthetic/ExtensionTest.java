package io.noleak.check.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.verdict.Verdict;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is beyond doubt after the planned rounds takes no more of them. */
class ExtensionTest {

    @ParameterizedTest
    @EnumSource(names = {"STEADY_LEAK", "GC_LAG", "BEHIND_LRU"})
    void a_leak_that_is_counted_and_even_takes_the_planned_rounds_only(Scenario scenario) {
        Verdict verdict = VerdictTable.check(scenario, Noise.QUIET, new SplittableRandom(1));

        assertThat(verdict).isInstanceOf(Verdict.Leaking.class);
        assertThat(verdict.evidence().measurement().rounds()).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource(names = {"STEADY_LEAK", "GC_LAG"})
    void a_sampled_leak_takes_twice_as_many_in_fewer_than_half_of_the_checks(Scenario scenario) {
        VerdictTable.Row row = VerdictTable.row(scenario, Noise.SAMPLED, 20);

        assertThat(row.leaking()).isEqualTo(row.runs());
        assertThat(row.rounds()).isBetween(8.0, 12.0);
    }
}
