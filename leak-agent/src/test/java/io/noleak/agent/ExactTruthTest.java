package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.truth.ExactMain;
import com.example.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On every JDK and collector: what is kept is counted to the object and to the byte, by site and birth round. */
class ExactTruthTest {

    static Stream<Arguments> platforms() {
        return Jdks.installed().stream()
                .flatMap(jdk -> Stream.of(Collector.values())
                        .flatMap(collector -> (jdk.feature() >= 21
                                        ? Stream.of("platform", "virtual")
                                        : Stream.of("platform"))
                                .map(threads -> Arguments.of(jdk, collector, threads))));
    }

    @Tag(Jdks.EVERY)
    @ParameterizedTest(name = "{0}, {1}, {2} threads")
    @MethodSource("platforms")
    void counts_are_exact(Jdks jdk, Collector collector, String threads) throws Exception {
        ChildJvm.Result result = new ChildJvm(jdk, collector.flags("512m")).run(ExactMain.class, threads);

        List<String> expected = new ArrayList<>();
        for (int round = 1; round <= ExactMain.ROUNDS; round++) {
            expected.add(cohort("keepAll", round, ExactMain.THREADS * ExactMain.count(round)));
            expected.add(cohort("keepTenth", round, ExactMain.THREADS * ExactMain.count(round) / 10));
        }
        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.lines("EXACT")).containsExactly("EXACT true");
        assertThat(result.lines("COHORT")).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String cohort(String method, int round, int objects) {
        return "COHORT " + method + " " + round + " " + objects + " " + (long) objects * Truth.OBJECT_BYTES;
    }
}
