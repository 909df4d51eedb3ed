package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.agent.AllocationRate.Stretch;
import org.junit.jupiter.api.Test;

class AutoIntervalTest {

    @Test
    void few_objects_are_all_recorded() {
        AutoInterval picked = AutoInterval.pick(seen(10_000_000, 5_000, 1), 0.02, 0);

        assertThat(picked.bytes()).isZero();
        assertThat(picked.note()).contains("every object is recorded");
    }

    @Test
    void the_interval_keeps_within_the_budget_and_half_of_it_would_not() {
        long bytes = 1_000_000_000;
        AutoInterval picked = AutoInterval.pick(seen(bytes, 20_000_000, 1), 0.02, 0);

        double cost = (double) bytes / picked.bytes() * AllocationRate.USUAL_COST;
        assertThat(cost).isLessThanOrEqualTo(0.02);
        assertThat(cost * 2).isGreaterThan(0.02);
    }

    @Test
    void what_samples_cost_is_taken_from_those_that_were_timed() {
        Stretch slow = new Stretch(1_000_000_000, 20_000_000, 10_000, 10_000 * 6_000L, 1);

        assertThat(slow.secondsPerSample()).isEqualTo(4 * AllocationRate.USUAL_COST);
        assertThat(AutoInterval.pick(slow, 0.02, 0).bytes())
                .isEqualTo(4
                        * AutoInterval.pick(seen(1_000_000_000, 20_000_000, 1), 0.02, 0)
                                .bytes());
    }

    @Test
    void a_few_timed_samples_tell_nothing() {
        assertThat(new Stretch(1_000_000, 20_000, 10, 1_000_000, 1).secondsPerSample())
                .isEqualTo(AllocationRate.USUAL_COST);
    }

    @Test
    void the_note_states_rate_cost_interval_and_the_smallest_growth_that_stands_out() {
        assertThat(AutoInterval.pick(seen(1_000_000_000, 20_000_000, 1), 0.02, 0)
                        .note())
                .isEqualTo(
                        "auto: 1000.0 MB and 20000000 objects allocated per CPU second, 3.0 µs a sample; interval 262,144 B"
                                + " for about 1.1 % of CPU time; growth of a site from 2,359,296 B up stands out");
    }

    @Test
    void free_samples_are_spent_whatever_share_of_the_time_they_take() {
        assertThat(AutoInterval.pick(seen(1_000_000, 9_000, 0.001), 0.02, 10_000)
                        .bytes())
                .isZero();
        assertThat(AutoInterval.pick(seen(100_000_000, 900_000, 0.1), 0.02, 10_000)
                        .bytes())
                .isBetween(100_000_000 / 10_000 / 2, 100_000_000 / 10_000 * 2);
    }

    @Test
    void too_little_to_tell_a_rate_is_said() {
        assertThat(AutoInterval.canTell(seen(1_000, 1, 1), 0)).isFalse();
        assertThat(AutoInterval.canTell(seen(2_000_000, 1, 0), 0)).isFalse();
        assertThat(AutoInterval.canTell(seen(2_000_000, 1, 0.1), 0)).isTrue();
        assertThat(AutoInterval.canTell(seen(1_000, 1, 1), 10_000)).isTrue();
    }

    @Test
    void the_rate_of_a_warm_service_is_not_thinned_by_its_start() {
        AllocationRate rate = new AllocationRate();
        rate.seen(seen(100_000_000, 1_000_000, 10));
        rate.seen(seen(400_000_000, 4_000_000, 11));

        Stretch recent = rate.recent(seen(700_000_000, 7_000_000, 12));

        assertThat(recent).isEqualTo(seen(600_000_000, 6_000_000, 2));
    }

    @Test
    void the_last_work_counts_and_not_the_idleness_after_it() {
        AllocationRate rate = new AllocationRate();
        rate.seen(seen(100_000_000, 1_000_000, 10));
        rate.seen(seen(400_000_000, 4_000_000, 11));
        rate.seen(seen(400_010_000, 4_000_100, 11.3));

        Stretch recent = rate.recent(seen(400_020_000, 4_000_200, 11.6));

        assertThat(recent.bytes()).isEqualTo(300_020_000);
    }

    private static Stretch seen(long bytes, long objects, double cpuSeconds) {
        return new Stretch(bytes, objects, 0, 0, cpuSeconds);
    }
}
