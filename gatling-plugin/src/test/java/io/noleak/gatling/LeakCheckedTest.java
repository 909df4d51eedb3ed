package io.noleak.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.gatling.BrowseSimulation;
import com.example.gatling.LeakCheck;
import com.example.gatling.UnassertedSimulation;
import io.noleak.junit.gatling.GatlingResult;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Real runs of an existing simulation in rounds, and of set-ups that have to be refused. */
@EnabledIfSystemProperty(named = "noleak.full", matches = "true")
class LeakCheckedTest {

    @TempDir
    static Path folder;

    static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_existing_simulation_is_run_in_rounds_and_its_leak_found() {
        GatlingResult result = checked().with("page", "/leak").run();

        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(2);
        assertThat(result.consoleText())
                .contains("before the visitors", "after the visitors")
                .contains("site     : LeakyServer.record(")
                .contains("Global: count of failed events is 0.0 : false")
                .contains("BrowseSimulation.html");
        assertThat(Simulations.page(result)).contains("late visitors, round 4", "late visitors, warm-up 1");
    }

    @Test
    void an_existing_simulation_without_a_leak_passes() {
        GatlingResult result = checked().run();

        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(0);
    }

    @Test
    void a_throttled_simulation_is_refused_before_any_load() {
        GatlingResult result = checked().with("throttled", true).run();

        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(1);
        assertThat(result.consoleText()).contains("a throttle ends the run after its own duration");
    }

    @Test
    void rounds_without_their_assertions_are_refused_before_any_load() {
        GatlingResult result =
                Simulations.of(UnassertedSimulation.class, server).run();

        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(1);
        assertThat(result.consoleText()).contains("is set up without .assertions(leaks.assertions())");
    }

    private static Simulations checked() {
        return Simulations.of(LeakCheck.class, server)
                .with("noleak.simulation", BrowseSimulation.class.getName())
                .with("noleak.agent", server.agent())
                .with("noleak.token", Server.TOKEN)
                .with("noleak.limit", "64 B");
    }
}
