package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.truth.BetweenProbesMain;
import com.example.truth.ChurnMain;
import com.example.truth.StormMain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The probe must not be able to hurt the process it observes. Sixty seconds each with {@code -Dnoleak.full=true}. */
class StormTest {

    private static final boolean FULL = Boolean.getBoolean("noleak.full");

    static Stream<Arguments> platforms() {
        // On two cores a concurrent collector takes minutes to get through beside sixteen busy threads.
        Stream<Collector> collectors = FULL ? Stream.of(Collector.values()) : Stream.of(Collector.SERIAL, Collector.G1);
        return collectors.flatMap(collector -> Jdks.installed().stream().map(jdk -> Arguments.of(jdk, collector)));
    }

    @Tag(Jdks.EVERY)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("platforms")
    void survives_a_storm(Jdks jdk, Collector collector) throws Exception {
        ChildJvm.Result result = new ChildJvm(jdk, collector.flags("1g")).run(StormMain.class, FULL ? "60" : "3");

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.lines("SHOWS")).hasSize(1);
    }

    static List<Jdks> jdks() {
        return Jdks.installed();
    }

    @Tag(Jdks.EVERY)
    @ParameterizedTest(name = "{0}")
    @MethodSource("jdks")
    void can_be_opened_and_closed_again_and_again_under_load(Jdks jdk) throws Exception {
        ChildJvm.Result result = new ChildJvm(jdk, Collector.G1.flags("512m")).run(ChurnMain.class, FULL ? "60" : "10");

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.lines("OPENED")).hasSize(1);
    }

    /** HotSpot writes to the freed memory of such threads if the library lets go of its JVMTI environment. */
    @Tag(Jdks.EVERY)
    @ParameterizedTest(name = "{0}")
    @MethodSource("jdks")
    void leaves_nothing_behind_in_threads_that_end_between_two_probes(Jdks jdk) throws Exception {
        ChildJvm.Result result = new ChildJvm(jdk, Collector.G1.flags("512m")).run(BetweenProbesMain.class, "40");

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.lines("TIMES 40")).hasSize(1);
    }

    @Test
    void survives_a_storm_under_checked_jni_without_a_finding() throws Exception {
        ChildJvm.Result result = new ChildJvm(Jdks.running(), Collector.G1.flags("1g", "-Xcheck:jni"))
                .run(StormMain.class, FULL ? "60" : "5");

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).doesNotContain("FATAL ERROR in native method");
        assertThat(result.lines("WARNING in native method")).as(result.output()).isEmpty();
    }

    @Test
    void survives_a_storm_under_the_address_sanitizer_without_a_finding(@TempDir Path folder) throws Exception {
        Path runtime = addressSanitizer();
        ProcessBuilder build = new ProcessBuilder(
                "sh", "src/main/native/build.sh", Jdks.running().home().toString(), folder.toString());
        build.environment().put("CFLAGS", "-fsanitize=address -fno-omit-frame-pointer");
        assertThat(build.inheritIO().start().waitFor()).isZero();

        // The JVM handles its own signals; only memory errors are looked for.
        Map<String, String> environment = Map.of(
                "LD_PRELOAD",
                runtime.toString(),
                "ASAN_OPTIONS",
                "handle_segv=0:handle_sigbus=0:handle_sigill=0:handle_sigfpe=0:detect_leaks=0");
        String library =
                "-Dnoleak.library=" + folder.resolve(NativeLibrary.platform()).resolve("libnoleak.so");
        ChildJvm.Result result = new ChildJvm(
                        Jdks.running(), Collector.G1.flags("1g", library), environment, Duration.ofMinutes(5))
                .run(StormMain.class, FULL ? "60" : "5");

        assertThat(result.output()).doesNotContain("AddressSanitizer");
        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    private static Path addressSanitizer() throws Exception {
        Process process = new ProcessBuilder("cc", "-print-file-name=libasan.so").start();
        Path runtime = Path.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        assumeTrue(runtime.isAbsolute(), "the C compiler brings no AddressSanitizer (Debian: libgcc-12-dev)");
        return runtime;
    }
}
