package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchPlaceTest {

    /** Prints where a dump of as many bytes as its argument says is searched. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            System.out.println("PLACE " + SearchPlace.of(Long.parseLong(arguments[0])));
        }
    }

    static Stream<Jdks> jdks() {
        return Jdks.installed().stream();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_small_dump_is_searched_in_the_jvm_that_made_it(Jdks jdk) throws Exception {
        assertThat(place(jdk, 1 << 20, "-Xmx256m")).containsExactly("PLACE HERE");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_dump_that_would_weigh_on_the_heap_is_searched_beside_it(Jdks jdk) throws Exception {
        assertThat(place(jdk, 1 << 20, "-Xmx32m")).containsExactly("PLACE BESIDE");
        assertThat(place(jdk, 200 << 20, "-Xmx1g")).containsExactly("PLACE BESIDE");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_jvm_that_would_take_long_leaves_the_search_to_another_one(Jdks jdk) throws Exception {
        assertThat(place(jdk, 1 << 20, "-Xmx256m", "-XX:TieredStopAtLevel=1")).containsExactly("PLACE BESIDE");
        assertThat(place(jdk, 1 << 20, "-Xmx256m", "-Xint")).containsExactly("PLACE BESIDE");
    }

    private static List<String> place(Jdks jdk, long dumpBytes, String... flags) throws Exception {
        return new ChildJvm(jdk, Arrays.asList(flags))
                .run(Main.class, String.valueOf(dumpBytes))
                .lines("PLACE ");
    }
}
