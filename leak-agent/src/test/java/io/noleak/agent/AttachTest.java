package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.leaky.LeakyService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent jar as a command, run as a person runs it: in a JVM of its own. */
class AttachTest {

    /** The collector of the pair that is of one JDK. */
    private static final String SAME_JDK = "-XX:+UseParallelGC";

    private record Outcome(int exitCode, String out) {}

    /** The command's JDK × the observed JVM's JDK and collector, each pair unlike; skipped where there is one JDK only. */
    static Stream<Arguments> unlikePairs() {
        List<Jdks> jdks = Jdks.installed();
        Jdks first = jdks.get(0);
        Jdks last = jdks.get(jdks.size() - 1);
        return Stream.of(
                Arguments.of(first, last, "-XX:+UseZGC"),
                Arguments.of(last, first, "-XX:+UseSerialGC"),
                Arguments.of(first, first, SAME_JDK));
    }

    @ParameterizedTest
    @MethodSource("unlikePairs")
    void attaches_to_a_running_jvm_of_another_jdk_and_collector(Jdks ours, Jdks theirs, String collector)
            throws Exception {
        assumeTrue(
                !ours.equals(theirs) || collector.equals(SAME_JDK),
                "no JDK of another release is installed beside " + ours.home());
        try (ObservedJvm child = ObservedJvm.plain(theirs, List.of(collector, "-Xmx256m"))) {
            child.order("leak 10");
            String pid = Long.toString(child.pid());

            assertThat(run(ours, "attach", pid, "interval=exact").out())
                    .contains("Observing pid " + pid + " at http://127.0.0.1:");
            assertThat(run(ours, "begin", pid).out()).contains("Begun.");
            child.order("leak 25");
            assertThat(run(ours, "show", pid).out())
                    // Threads older than the agent may yield estimates, which brings a column of errors.
                    .containsPattern("Compared with begin[^=]*\\+" + String.format("%,d", 25 * LeakyService.ARRAY_BYTES)
                            + "( +±0)? +\\+25  LeakyService.java:\\d+ +byte\\[] in LeakyService.leak");
            assertThat(run(ours, "status", pid).out()).contains("pid " + pid).contains("1 shown since begin");
        }
    }

    @Test
    void a_second_attach_is_told_where_the_first_agent_is() throws Exception {
        try (ObservedJvm child = ObservedJvm.plain(Jdks.running(), List.of())) {
            String pid = Long.toString(child.pid());
            run(Jdks.running(), "attach", pid);

            Outcome second = run(Jdks.running(), "attach", pid);

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.out()).contains("An agent is at work in this JVM already, at http://127.0.0.1:");
        }
    }

    @Test
    void a_bad_option_is_told_to_whoever_attaches_and_the_service_goes_on() throws Exception {
        try (ObservedJvm child = ObservedJvm.plain(Jdks.running(), List.of())) {
            String pid = Long.toString(child.pid());

            Outcome refused = run(Jdks.running(), "attach", pid, "bind=0.0.0.0");

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.out())
                    .contains("noleak: The agent does not start in pid " + pid + ": bind=0.0.0.0: on an address");
            child.order("leak 1");
            assertThat(run(Jdks.running(), "attach", pid).exitCode())
                    .as("the mended attach")
                    .isZero();
        }
    }

    @Test
    void a_jvm_without_an_agent_has_no_status() throws Exception {
        try (ObservedJvm child = ObservedJvm.plain(Jdks.running(), List.of())) {
            Outcome status = run(Jdks.running(), "status", Long.toString(child.pid()));

            assertThat(status.exitCode()).isEqualTo(1);
            assertThat(status.out()).contains("No agent is at work in pid " + child.pid() + ": `attach");
        }
    }

    @Test
    void a_jvm_that_forbids_attaching_is_recognised() throws Exception {
        try (ObservedJvm child = ObservedJvm.plain(Jdks.running(), List.of("-XX:+DisableAttachMechanism"))) {
            Outcome refused = run(Jdks.running(), "attach", Long.toString(child.pid()));

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.out())
                    .contains("Cannot attach to pid " + child.pid())
                    .contains("-XX:+DisableAttachMechanism");
        }
    }

    @Test
    void a_runtime_without_the_attach_module_says_so() throws Exception {
        Outcome refused = runWith(
                Jdks.running(),
                List.of("--limit-modules", "java.base,java.net.http,java.management,jdk.httpserver"),
                List.of("attach", Long.toString(ProcessHandle.current().pid())));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("noleak: this Java runtime has no module jdk.attach");
    }

    private static Outcome run(Jdks jdk, String... arguments) throws IOException, InterruptedException {
        return runWith(jdk, List.of(), List.of(arguments));
    }

    private static Outcome runWith(Jdks jdk, List<String> flags, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(flags);
        command.addAll(List.of("-jar", AgentJar.locate().toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out);
    }
}
