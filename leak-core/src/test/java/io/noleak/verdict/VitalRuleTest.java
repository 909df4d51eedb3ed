package io.noleak.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.snapshot.Vital;
import io.noleak.snapshot.Vitals;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The number of loaded classes while more rounds can be had, by what each round adds to it. */
class VitalRuleTest {

    private static final long AT_BEGIN = 15_000;

    @Test
    void what_goes_early_was_there_before_begin_and_hides_no_leak() {
        assertThat(growth(92, -42, 101, 101, 101, 101, 101, 101)).isEqualTo(Growth.LEAK);
        assertThat(growth(-42, 101, 101, 101, 101, 101, 101, 101)).isEqualTo(Growth.LEAK);
    }

    @Test
    void what_stops_after_that_is_no_leak() {
        assertThat(growth(92, -42, 101, 101, 101, 0, 0, 0)).isNotEqualTo(Growth.LEAK);
    }

    @Test
    void what_goes_later_is_growth_that_was_let_go_of() {
        assertThat(growth(101, 101, 101, -303, 101, 101, 101, -303)).isNotEqualTo(Growth.LEAK);
        assertThat(growth(101, -101, 101, -101, 101, -101, 101, 101)).isNotEqualTo(Growth.LEAK);
    }

    private static Growth growth(long... rounds) {
        Measured measured = Measured.nothing().vitals(show -> {
            long classes = AT_BEGIN;
            for (int round = 0; round < show; round++) {
                classes += rounds[round];
            }
            return new Vitals(Map.of(Vital.LOADED_CLASSES, classes), List.of(), List.of());
        });
        Measurement measurement = new Measurement(
                List.of(), measured.snapshots(), Collections.nCopies(rounds.length, new RoundLoad(101, 0)));
        return new VitalRule(measurement, Limit.bytes(16), true).judge().get(0).growth();
    }
}
