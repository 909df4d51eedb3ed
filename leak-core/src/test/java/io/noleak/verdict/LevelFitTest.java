package io.noleak.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thresholds are points of the distribution of the likelihood ratios, which is simulated here. */
class LevelFitTest {

    private static final int SERIES = 2_000;

    private static final int BEST_TESTS = 20_000;

    /** Series that may exceed a threshold of once in 1,000 times: 2 expected, and this is beyond chance. */
    private static final int ONCE_IN_THOUSAND = 7;

    /** The same of once in 100 times: 20 expected. */
    private static final int ONCE_IN_HUNDRED = 34;

    @ParameterizedTest(name = "{0} rounds, {1} of the first round left in the last, {2} samples")
    @CsvSource({
        "7, 0.1, 40",
        "7, 0.1, 300",
        "7, 0.01, 100",
        "16, 0.1, 40",
        "16, 0.1, 100",
        "16, 0.1, 700",
        "16, 0.03, 60",
        "16, 0.001, 40",
        "16, 0.001, 300"
    })
    void a_cache_that_is_nearly_full_is_not_taken_for_a_leak(int rounds, double left, double samples) {
        double ratio = Math.pow(left, 1.0 / (rounds - 1));
        double first = samples * (1 - ratio) / (1 - Math.pow(ratio, rounds));
        int convinced = 0;
        int hinted = 0;
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < SERIES; n++) {
            LevelFit fit = fit(random, rounds, round -> first * Math.pow(ratio, round));
            convinced += fit.convincesFew() ? 1 : 0;
            hinted += fit.hintsFew() ? 1 : 0;
        }
        assertThat(convinced).isLessThanOrEqualTo(ONCE_IN_THOUSAND);
        assertThat(hinted).isLessThanOrEqualTo(ONCE_IN_HUNDRED);
    }

    @ParameterizedTest(name = "cache full after {0} of 16 rounds")
    @CsvSource({"0", "1", "2", "3", "4"})
    void a_leak_behind_a_cache_that_fills_is_found_99_times_in_100(int full) {
        int found = 0;
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < SERIES; n++) {
            LevelFit fit = fit(random, 16, round -> round < full ? 36.6 : 18.3);
            found += fit.convincesFew() ? 1 : 0;
        }
        assertThat((double) found / SERIES).isGreaterThanOrEqualTo(0.99);
    }

    /** Why samples are not asked to tell a leak from any cache: Neyman and Pearson's test is the best there is. */
    @Test
    void the_best_test_there_is_misses_a_fifth_where_a_slower_cache_may_not_be_called_a_leak_once_in_1_000_times() {
        IntToDoubleFunction leak = round -> round < 4 ? 36.6 : 18.3;
        double scale =
                366 / IntStream.range(0, 16).mapToDouble(i -> Math.pow(0.94, i)).sum();
        IntToDoubleFunction cache = round -> scale * Math.pow(0.94, round);
        SplittableRandom random = new SplittableRandom(1);
        double[] ofCaches = likelihoodRatios(random, cache, leak, cache);
        double[] ofLeaks = likelihoodRatios(random, leak, leak, cache);
        double threshold = ofCaches[BEST_TESTS - BEST_TESTS / 1_000 - 1];

        double power = (double) Arrays.stream(ofLeaks)
                        .filter(ratio -> ratio > threshold)
                        .count()
                / BEST_TESTS;

        assertThat(power).isBetween(0.70, 0.85);
    }

    private static double[] likelihoodRatios(
            SplittableRandom random, IntToDoubleFunction truth, IntToDoubleFunction leak, IntToDoubleFunction cache) {
        double[] ratios = new double[BEST_TESTS];
        for (int n = 0; n < ratios.length; n++) {
            for (int i = 0; i < 16; i++) {
                double expected = leak.applyAsDouble(i);
                double otherwise = cache.applyAsDouble(i);
                int count = poisson(random, truth.applyAsDouble(i));
                ratios[n] += count * Math.log(expected / otherwise) - expected + otherwise;
            }
        }
        Arrays.sort(ratios);
        return ratios;
    }

    private static LevelFit fit(SplittableRandom random, int rounds, IntToDoubleFunction mean) {
        double[] growth = new double[rounds];
        double[] iterations = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            growth[i] = poisson(random, mean.applyAsDouble(i));
            iterations[i] = 101;
        }
        double[] none = new double[rounds];
        return LevelFit.of(new Increments(growth, iterations, growth, none, Double.NaN, 0), 1, rounds);
    }

    private static int poisson(SplittableRandom random, double mean) {
        double none = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > none; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
