package io.noleak.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    /** Exact 95 % limits of a Poisson mean, from any table of them. */
    @ParameterizedTest
    @CsvSource({"1, 0.0253, 5.5716", "3, 0.6187, 8.7673", "10, 4.7954, 18.3904", "100, 81.364, 121.627"})
    void equal_weights_give_the_exact_poisson_limits(double count, double low, double high) {
        assertThat(Statistics.low(count, count, 0.025)).isCloseTo(low, within(0.001));
        assertThat(Statistics.high(count, count, 0.025)).isCloseTo(high, within(0.001));
    }

    @Test
    void the_limits_hold_the_sum_between_them_whatever_the_variance() {
        for (double variance = 1e-12; variance < 1e12; variance *= 3) {
            for (double sum : new double[] {-100, 0, 1, 962, 1e6}) {
                assertThat(Statistics.low(sum, variance, 0.025))
                        .as("low of %s with variance %s", sum, variance)
                        .isLessThanOrEqualTo(sum);
                assertThat(Statistics.high(sum, variance, 0.025))
                        .as("high of %s with variance %s", sum, variance)
                        .isGreaterThanOrEqualTo(sum);
            }
        }
    }

    @Test
    void a_count_is_its_own_limit() {
        assertThat(Statistics.low(7, 0, 0.001)).isEqualTo(7);
        assertThat(Statistics.high(7, 0, 0.001)).isEqualTo(7);
    }
}
