package io.noleak.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Sampling;
import io.noleak.snapshot.Settle;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import io.noleak.snapshot.Vitals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetaspaceTest {

    private static final int ROUNDS = 8;
    private static final long PER_ROUND = 200_000;

    @Test
    void metaspace_that_grows_without_classes_is_code_warming_up() {
        assertThat(growth(Vital.METASPACE, 0)).isEqualTo(Growth.STEADY);
    }

    @Test
    void metaspace_that_grows_with_classes_is_a_leak() {
        assertThat(growth(Vital.METASPACE, 50)).isEqualTo(Growth.LEAK);
        assertThat(growth(Vital.LOADED_CLASSES, 50)).isEqualTo(Growth.LEAK);
    }

    private static Growth growth(Vital vital, int classesPerRound) {
        List<Snapshot> shows = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            shows.add(show(round, 2000 + round * classesPerRound, 5_000_000 + round * PER_ROUND));
        }
        Measurement measurement = new Measurement(List.of(), shows, Collections.nCopies(ROUNDS, new RoundLoad(100, 0)));
        return Judge.judge(measurement, JudgeOptions.DEFAULT).evidence().vitals().stream()
                .filter(judged -> judged.vital() == vital)
                .findFirst()
                .orElseThrow()
                .growth();
    }

    private static Snapshot show(int round, long classes, long metaspace) {
        return new Snapshot(
                round,
                new Jvm(1, 1, "17", "G1"),
                new Sampling("exact", 0, true, ""),
                List.of(),
                new Completeness(1, 0, 0, 0, 0, 1, 1000, 0),
                new Vitals(Map.of(Vital.LOADED_CLASSES, classes, Vital.METASPACE, metaspace), List.of(), List.of()),
                1000,
                new Settle(2, true, 1));
    }
}
