package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.holders.Growing;
import io.noleak.check.LeakCheck;
import io.noleak.check.Load;
import io.noleak.holder.GrowingCollection;
import io.noleak.verdict.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GrowingCollectionsTest {

    static Stream<Arguments> leaks() {
        return Stream.of(
                leak("static Growing.LISTENERS → ArrayList", 1, Growing::register),
                leak("static Growing.CONCURRENT → CopyOnWriteArrayList", 1, Growing::registerConcurrently),
                leak("static Growing.AUDIT → StringBuilder", 27, Growing::append),
                leak("static Growing.BYTES → ByteArrayOutputStream", 40, Growing::write),
                leak("static Growing.NUMBERS → Growing.LongList", 5, Growing::number),
                leak("static Growing.array → Runnable[]", 1, Growing::enlarge));
    }

    private static Arguments leak(String path, double perIteration, Load body) {
        return Arguments.of(path, perIteration, body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaks")
    void a_leak_that_allocates_nothing_of_its_own_is_found_by_its_collection(
            String path, double perIteration, Load body) {
        Verdict verdict = check(body);
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Leaking.class, leaking -> {
            assertThat(leaking.collections())
                    .filteredOn(growing -> growing.path().equals(path))
                    .singleElement()
                    .extracting(GrowingCollection::perIteration)
                    .isEqualTo(perIteration);
            assertThat(leaking.collections()).hasSize(1);
        });
    }

    static Stream<Arguments> lookAlikes() {
        return Stream.of(
                Arguments.of("bounded list", (Load) Growing::registerBounded),
                Arguments.of("builder that is reset", (Load) Growing::appendAndReset),
                Arguments.of("ring", (Load) Growing::ring));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lookAlikes")
    void a_collection_that_stays_within_bounds_passes(String name, Load body) {
        assertThat(check(body)).isInstanceOf(Verdict.Clean.class);
    }

    private static Verdict check(Load body) {
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults())) {
            return LeakCheck.on(probe).run(body);
        }
    }
}
