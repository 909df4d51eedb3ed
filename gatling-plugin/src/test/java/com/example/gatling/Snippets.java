package com.example.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.noleak.gatling.LeakDsl.leakRounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.javaapi.core.PopulationBuilder;
import io.noleak.gatling.LeakAgent;
import io.noleak.gatling.LeakRounds;
import io.noleak.junit.gatling.GatlingResult;
import io.noleak.junit.gatling.GatlingRun;
import java.time.Duration;

/** Code of the documentation that needs a place to stand. */
public class Snippets {

    public LeakRounds replicas(String token) {
        // docs:start replicas
        LeakRounds leaks = leakRounds(
                        LeakAgent.http("http://shop-1:7091", token).named("replica 1"),
                        LeakAgent.http("http://shop-2:7091", token).named("replica 2"))
                .rounds(4, this::load);
        // docs:end replicas
        return leaks;
    }

    private PopulationBuilder load(int round) {
        return scenario("round " + round).exec(http("browse").get("/")).injectOpen(atOnceUsers(1));
    }

    public static void fork(String url, String agent) {
        // docs:start fork
        GatlingResult result = GatlingRun.fork(RoundsSimulation.class)
                .property("url", url)
                .property("agent", agent)
                .timeout(Duration.ofMinutes(5))
                .run();
        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(0);
        // docs:end fork
    }
}
