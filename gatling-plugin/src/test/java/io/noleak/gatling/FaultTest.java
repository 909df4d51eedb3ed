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

/** Real runs in which something goes wrong. None may pass, and each has to say why in Gatling's report. */
class FaultTest {

    private static final String FULL = "noleak.full";

    @TempDir
    Path folder;

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
    @EnabledIfSystemProperty(named = FULL, matches = "true")
    void an_agent_that_is_down_fails_the_run() {
        GatlingResult result = faulty().with("agent", "http://localhost:1").run();

        assertFailedBecause(result, "Nobody listens at http://localhost:1");
    }

    @Test
    @EnabledIfSystemProperty(named = FULL, matches = "true")
    void a_wrong_token_fails_the_run() {
        GatlingResult result = faulty().with("token", "fedcba9876543210").run();

        assertFailedBecause(result, "401");
        assertThat(result.consoleText()).doesNotContain("fedcba9876543210").doesNotContain(Server.TOKEN);
    }

    @Test
    void an_agent_that_dies_between_rounds_fails_the_run() throws Exception {
        try (AgentGate gate = new AgentGate(server.agent())) {
            GatlingResult result = faulty().with("agent", gate.url())
                    .when("leak: show 1 done", gate::die)
                    .run();

            assertFailedBecause(result, "Nobody listens at " + gate.url());
            assertThat(result.consoleText()).contains("leak: show 1: count of successful events is 1.0 : true");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = FULL, matches = "true")
    void an_agent_slower_than_the_timeout_fails_the_run() throws Exception {
        try (AgentGate gate = new AgentGate(server.agent())) {
            GatlingResult result = faulty().with("agent", gate.url())
                    .with("timeoutMillis", 5000)
                    .when("leak: show 1 done", gate::fallSilent)
                    .run();

            assertFailedBecause(result, "No answer to POST /show from " + gate.url() + " within 5.0 s");
        }
    }

    @Test
    void an_app_that_restarts_between_rounds_fails_the_run() {
        GatlingResult result = faulty().with("quietMillis", 4000)
                .when("leak: show 1 done", server::restart)
                .run();

        assertFailedBecause(result, "was restarted since begin");
    }

    @Test
    @EnabledIfSystemProperty(named = FULL, matches = "true")
    void a_load_that_fails_in_one_round_fails_the_run() {
        GatlingResult result =
                faulty().with("faultyRound", 2).with("faultyPage", "/fail").run();

        assertFailedBecause(result, "round 2 had no successful request");
        assertThat(result.consoleText()).contains("leak: show 3: count of successful events is 1.0 : true");
    }

    @Test
    @EnabledIfSystemProperty(named = FULL, matches = "true")
    void a_max_duration_that_cuts_the_run_off_fails_it() {
        GatlingResult result = faulty().with("maxDurationSeconds", 6).run();

        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(2);
        assertThat(result.consoleText())
                .contains("leak: verdict: count of successful events is 1.0 : false")
                .contains("noleak: Not measured: the run ended after")
                .contains("cut off by maxDuration or throttle");
        assertThat(Simulations.page(result)).contains("leak: verdict");
    }

    @Test
    @EnabledIfSystemProperty(named = FULL, matches = "true")
    void a_throttle_that_cuts_the_run_off_fails_it() {
        GatlingResult result = faulty().with("throttleSeconds", 6).run();

        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(2);
        assertThat(result.consoleText()).contains("cut off by maxDuration or throttle");
    }

    private Simulations faulty() {
        return Simulations.of(FaultySimulation.class, server);
    }

    private static void assertFailedBecause(GatlingResult result, String reason) {
        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(2);
        assertThat(result.consoleText())
                .contains("leak: verdict: count of successful events is 1.0 : false")
                .contains("noleak: Not measured: ");
        assertThat(Simulations.page(result)).contains(reason);
    }
}
