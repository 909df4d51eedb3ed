package com.example.bench;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.noleak.gatling.LeakDsl.leakRounds;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.noleak.gatling.LeakAgent;
import io.noleak.gatling.LeakRounds;

/** The same load on the shop in rounds, with leak checks between them or without. Run by {@code gatling-hook}. */
public final class HookSimulation extends Simulation {

    private static final int ROUNDS = 4;

    private final int seconds = Integer.getInteger("seconds");

    public HookSimulation() {
        String agent = System.getProperty("agent", "");
        SetUp setUp;
        if (agent.isEmpty()) {
            PopulationBuilder population = load(ROUNDS);
            for (int round = ROUNDS - 1; round >= 0; round--) {
                population = load(round).andThen(population);
            }
            setUp = setUp(population);
        } else {
            LeakRounds leaks = leakRounds(LeakAgent.http(agent)).rounds(ROUNDS, this::load);
            setUp = setUp(leaks.population()).assertions(leaks.assertions());
        }
        setUp.protocols(http.baseUrl(System.getProperty("url")).shareConnections());
    }

    private PopulationBuilder load(int round) {
        return scenario("browse, round " + round)
                .exec(http("search").get("/products?limit=20"), http("product").get("/products/3"))
                .injectOpen(constantUsersPerSec(Integer.getInteger("users")).during(seconds));
    }
}
