package io.noleak.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.gatling.FaultySimulation;
import io.noleak.junit.gatling.GatlingResult;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Real runs that look like faults and are none. */
@EnabledIfSystemProperty(named = "noleak.full", matches = "true")
class SoundRunTest {

    @TempDir
    Path folder;

    @TempDir
    Path otherFolder;

    Server server;

    @BeforeEach
    void start() {
        server = Server.start(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_closed_model_is_measured_too() {
        GatlingResult clean =
                run().with("closed", true).with("maxDifference", 0.9).run();
        GatlingResult leak = run().with("closed", true)
                .with("maxDifference", 0.9)
                .with("page", "/leak")
                .run();

        assertThat(clean.exitCode()).as(clean.consoleText()).isEqualTo(0);
        assertThat(leak.exitCode()).as(leak.consoleText()).isEqualTo(2);
        assertThat(leak.consoleText()).contains("LeakyServer.record");
    }

    @Test
    void a_throttle_and_a_max_duration_that_leave_time_do_no_harm() {
        GatlingResult result = run().with("throttleSeconds", 120)
                .with("maxDurationSeconds", 120)
                .run();

        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(0);
    }

    @Test
    void the_row_says_which_of_two_replicas_leaks() {
        try (Server other = Server.start(otherFolder)) {
            GatlingResult result =
                    run().with("agent2", other.agent()).with("page", "/leak").run();

            assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(2);
            assertThat(Simulations.page(result))
                    .contains("leak: [replica 1] LeakyServer.record")
                    .doesNotContain("leak: [replica 2]");
        }
    }

    private Simulations run() {
        return Simulations.of(FaultySimulation.class, server);
    }
}
