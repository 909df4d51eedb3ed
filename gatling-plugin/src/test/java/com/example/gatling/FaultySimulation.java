package com.example.gatling;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.holdFor;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.reachRps;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.noleak.gatling.LeakDsl.leakRounds;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.noleak.gatling.LeakAgent;
import io.noleak.gatling.LeakRounds;
import java.time.Duration;

/** Leak rounds with everything that a test may want to go wrong, told by system properties. */
public class FaultySimulation extends Simulation {

    private static final int USERS_PER_SECOND = 40;

    private final String page = System.getProperty("page", "/clean");

    public FaultySimulation() {
        LeakRounds leaks = rounds().rounds(4, this::load)
                .limit("64 B")
                .idle(Duration.ofMillis(Long.getLong("idleMillis", 0)))
                .timeout(Duration.ofMillis(Long.getLong("timeoutMillis", 20_000)))
                .maxDifference(Double.parseDouble(System.getProperty("maxDifference", "0.2")));
        SetUp setUp = setUp(leaks.population())
                .protocols(http.baseUrl(System.getProperty("url")).shareConnections())
                .assertions(leaks.assertions());
        Integer maxDuration = Integer.getInteger("maxDurationSeconds");
        if (maxDuration != null) {
            setUp.maxDuration(maxDuration);
        }
        Integer throttle = Integer.getInteger("throttleSeconds");
        if (throttle != null) {
            setUp.throttle(reachRps(USERS_PER_SECOND * 2).in(1), holdFor(throttle));
        }
    }

    private static LeakRounds rounds() {
        String token = System.getProperty("token", "0123456789abcdef");
        LeakAgent first = LeakAgent.http(System.getProperty("agent"), token).named("replica 1");
        String second = System.getProperty("agent2");
        return second == null
                ? leakRounds(first)
                : leakRounds(first, LeakAgent.http(second, token).named("replica 2"));
    }

    private PopulationBuilder load(int round) {
        boolean faulty = Integer.getInteger("faultyRound", -99) == round;
        ScenarioBuilder browse = scenario("browse, round " + round)
                .exec(http("browse").get(faulty ? System.getProperty("faultyPage") : page));
        Duration quiet = Duration.ofMillis(Long.getLong("quietMillis", 0));
        return Boolean.getBoolean("closed")
                ? browse.injectClosed(constantConcurrentUsers(2).during(1))
                : browse.injectOpen(
                        nothingFor(quiet), constantUsersPerSec(USERS_PER_SECOND).during(1));
    }
}
