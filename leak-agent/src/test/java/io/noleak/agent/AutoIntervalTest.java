package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AutoIntervalTest {

    @Test
    void few_objects_are_all_recorded() {
        AutoInterval picked = AutoInterval.pick(10_000_000, 5_000, 1, 0.02, 0);

        assertThat(picked.bytes()).isZero();
        assertThat(picked.note()).contains("every object is recorded");
    }

    @Test
    void the_interval_keeps_within_the_budget_and_half_of_it_would_not() {
        long bytes = 1_000_000_000;
        AutoInterval picked = AutoInterval.pick(bytes, 20_000_000, 1, 0.02, 0);

        double cost = (double) bytes / picked.bytes() * 3e-6;
        assertThat(cost).isLessThanOrEqualTo(0.02);
        assertThat(cost * 2).isGreaterThan(0.02);
    }

    @Test
    void the_note_states_rate_interval_cost_and_the_smallest_growth_that_stands_out() {
        assertThat(AutoInterval.pick(1_000_000_000, 20_000_000, 1, 0.02, 0).note())
                .isEqualTo("auto: 1000.0 MB and 20000000 objects allocated per CPU second; interval 262,144 B for about"
                        + " 1.1 % of CPU time; growth of a site from 2,359,296 B up stands out");
    }

    @Test
    void free_samples_are_spent_whatever_share_of_the_time_they_take() {
        assertThat(AutoInterval.pick(1_000_000, 9_000, 0.001, 0.02, 10_000).bytes())
                .isZero();
        assertThat(AutoInterval.pick(100_000_000, 900_000, 0.1, 0.02, 10_000).bytes())
                .isBetween(100_000_000 / 10_000 / 2, 100_000_000 / 10_000 * 2);
    }

    @Test
    void too_little_to_tell_a_rate_is_said() {
        assertThat(AutoInterval.canTell(1_000, 1, 0)).isFalse();
        assertThat(AutoInterval.canTell(2_000_000, 0, 0)).isFalse();
        assertThat(AutoInterval.canTell(2_000_000, 0.1, 0)).isTrue();
        assertThat(AutoInterval.canTell(1_000, 1, 10_000)).isTrue();
    }
}
