package io.noleak.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.gatling.EndlessSimulation;
import io.noleak.junit.gatling.GatlingResult;
import io.noleak.junit.gatling.GatlingRun;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatlingRunTest {

    @Test
    void a_run_beyond_its_timeout_is_ended_with_all_its_processes() throws Exception {
        GatlingResult result = GatlingRun.fork(EndlessSimulation.class)
                .jvmOptions("-Xmx256m")
                .timeout(Duration.ofSeconds(15))
                .run();

        assertThat(result.cutOff()).isTrue();
        assertThat(result.passed()).isFalse();
        assertThat(result.report()).isEmpty();
        long child = result.console().stream()
                .filter(line -> line.startsWith("child "))
                .mapToLong(line -> Long.parseLong(line.substring("child ".length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(result.consoleText()));
        ProcessHandle.of(child)
                .ifPresent(process -> assertThat(process.onExit().orTimeout(10, TimeUnit.SECONDS))
                        .isNotCompletedExceptionally()
                        .succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void a_timeout_of_nothing_is_refused() {
        assertThatThrownBy(() -> GatlingRun.fork(EndlessSimulation.class).timeout(Duration.ZERO))
                .hasMessageContaining("must be longer than zero");
    }
}
