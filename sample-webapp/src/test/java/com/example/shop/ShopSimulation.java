package com.example.shop;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.noleak.gatling.LeakDsl.leakRounds;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.noleak.gatling.LeakAgent;
import io.noleak.gatling.LeakRounds;

/** Four visitors look at products, round after round. */
public class ShopSimulation extends Simulation {

    private static final int VISITORS = 4;
    private static final int VIEWS = 50;

    private final LeakRounds leaks = leakRounds(
                    LeakAgent.http(System.getProperty("agent"), System.getProperty("token")))
            .warmups(2)
            .rounds(6, ShopSimulation::visits)
            .limit("64 B");

    public ShopSimulation() {
        setUp(leaks.population())
                .protocols(http.baseUrl(System.getProperty("url")))
                .assertions(leaks.assertions(global().failedRequests().percent().lt(1.0)));
    }

    private static PopulationBuilder visits(int round) {
        return scenario("visit, round " + round)
                .repeat(VIEWS, "product")
                .on(exec(http("product").get(session -> "/products/" + (1 + session.getInt("product")))))
                .injectOpen(atOnceUsers(VISITORS));
    }
}
