package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.truth.StormMain;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The probe must not be able to hurt the process it observes. Sixty seconds each with {@code -Dnoleak.full=true}. */
class StormTest {

    private static final boolean FULL = Boolean.getBoolean("noleak.full");

    static Stream<Arguments> platforms() {
        return Jdks.installed().stream()
                .flatMap(jdk -> Stream.of(Collector.values()).map(collector -> Arguments.of(jdk, collector)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("platforms")
    void survives_a_storm(Jdks jdk, Collector collector) throws Exception {
        ChildJvm.Result result = new ChildJvm(jdk, collector.flags("1g")).run(StormMain.class, FULL ? "60" : "3");

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.lines("SHOWS")).hasSize(1);
    }

    @Test
    void survives_a_storm_under_checked_jni_without_a_finding() throws Exception {
        ChildJvm.Result result = new ChildJvm(Jdks.running(), Collector.G1.flags("1g", "-Xcheck:jni"))
                .run(StormMain.class, FULL ? "60" : "5");

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).doesNotContain("FATAL ERROR in native method");
        assertThat(result.lines("WARNING in native method")).as(result.output()).isEmpty();
    }
}
