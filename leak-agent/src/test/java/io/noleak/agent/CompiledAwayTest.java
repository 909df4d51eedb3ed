package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.truth.AllocatorsMain;
import io.noleak.site.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A line is one site, however its code is compiled. */
class CompiledAwayTest {

    private static final List<String> INTERPRETED = List.of("-Xint");
    private static final List<String> C1 = List.of("-Xbatch", "-XX:TieredStopAtLevel=1");
    private static final List<String> C2 = List.of("-Xbatch", "-XX:-TieredCompilation");

    static Stream<Arguments> compilers() {
        return Jdks.installed().stream()
                .flatMap(jdk -> Stream.of(Arguments.of(jdk, "C1", C1), Arguments.of(jdk, "C2", C2)));
    }

    @Tag(Jdks.EVERY)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("compilers")
    void sites_are_the_same_interpreted_and_compiled(Jdks jdk, String compiler, List<String> flags) throws Exception {
        ChildJvm.Result interpreted = new ChildJvm(jdk, INTERPRETED).run(AllocatorsMain.class, "1");
        ChildJvm.Result compiled = new ChildJvm(jdk, flags).run(AllocatorsMain.class, "20000");

        assertThat(interpreted.lines("SITE")).as(interpreted.output()).hasSizeGreaterThan(17);
        assertThat(compiled.lines("SITE")).as(compiler).containsExactlyInAnyOrderElementsOf(interpreted.lines("SITE"));
    }

    @Tag(Jdks.EVERY)
    @ParameterizedTest
    @MethodSource("io.noleak.agent.Jdks#installed")
    void the_stacks_themselves_differ(Jdks jdk) throws Exception {
        ChildJvm.Result interpreted = new ChildJvm(jdk, INTERPRETED).run(AllocatorsMain.class, "1");
        ChildJvm.Result compiled = new ChildJvm(jdk, C2).run(AllocatorsMain.class, "20000");

        List<String> gone = new ArrayList<>(interpreted.lines("TOP"));
        gone.removeAll(compiled.lines("TOP"));
        assertThat(gone)
                .contains(
                        "TOP cloneOfCollection java.util.ArrayDeque Object.clone",
                        "TOP copyOfStrings java.lang.String[] Array.newArray",
                        "TOP join byte[] Unsafe.allocateUninitializedArray0",
                        "TOP builder byte[] Arrays.copyOfRange");
    }

    @Test
    void a_copy_of_primitives_stays_where_it_is_made() {
        List<Frame> stack = stack("java.util.Arrays.copyOf", "shop.Log.add");

        assertThat(CompiledAway.lastingTop("byte[]", stack)).isEqualTo(stack.get(0));
        assertThat(CompiledAway.lastingTop("byte[][]", stack)).isEqualTo(stack.get(1));
        assertThat(CompiledAway.lastingTop("Unnamed[]", stack)).isEqualTo(stack.get(1));
    }

    @Test
    void an_intrinsic_below_other_code_does_not_count() {
        List<Frame> stack = stack("java.util.ArrayList.grow", "java.lang.StringBuilder.toString", "shop.Log.add");

        assertThat(CompiledAway.lastingTop("java.lang.Object[]", stack)).isEqualTo(stack.get(0));
    }

    @Test
    void the_last_frame_is_never_left_out() {
        List<Frame> stack = stack("java.lang.reflect.Array.newArray", "java.lang.Object.clone");

        assertThat(CompiledAway.lastingTop("int[]", stack)).isEqualTo(stack.get(1));
    }

    private static List<Frame> stack(String... methods) {
        return Stream.of(methods)
                .map(method -> {
                    int dot = method.lastIndexOf('.');
                    return new Frame(method.substring(0, dot), method.substring(dot + 1), null, Frame.UNKNOWN_LINE);
                })
                .toList();
    }
}
