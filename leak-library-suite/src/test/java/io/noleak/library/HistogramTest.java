package io.noleak.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.Use;
import com.example.library.Work;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The truth behind the suite, from long runs and the JVM's own class histogram, without anything of noleak's. */
class HistogramTest {

    private static final int WARM_UP = 1_500;
    private static final int ROUNDS = 3;
    private static final int ITERATIONS = 600;

    /** The sparsest leak of the suite keeps one object in ten iterations. */
    private static final int LEAST = ITERATIONS / 20;

    private static final int BYTES = 8;

    static List<Use> uses() {
        return Selection.uses();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uses")
    void says_the_same(Use use) throws Exception {
        Work work = use.factory().start();
        int iteration = 0;
        while (iteration < WARM_UP) {
            work.iterate(iteration++);
        }
        List<Long> counts = new ArrayList<>(List.of(Histogram.count(use.counted())));
        for (int round = 1; round <= ROUNDS; round++) {
            while (iteration < WARM_UP + round * ITERATIONS) {
                work.iterate(iteration++);
            }
            counts.add(Histogram.count(use.counted()));
        }
        long least = use.counted().isEmpty() ? BYTES * ITERATIONS : LEAST;
        boolean everyRound = true;
        for (int round = 1; round <= ROUNDS; round++) {
            everyRound &= counts.get(round) - counts.get(round - 1) > least;
        }
        assertThat(everyRound).as("grew in every round: %s", counts).isEqualTo(use.leaks());
        work.iterate(iteration); // what the work holds is live up to here
    }
}
