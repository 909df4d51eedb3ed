package com.example.gatling;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.noleak.gatling.LeakDsl.leakRounds;

import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.noleak.gatling.LeakAgent;
import io.noleak.gatling.LeakRounds;

/** Leak rounds as a user writes them. */
public class RoundsSimulation extends Simulation {

    private final String token = System.getProperty("token", "0123456789abcdef");
    private final String page = System.getProperty("page", "/clean");
    private final HttpProtocolBuilder shop = http.baseUrl(System.getProperty("url"));

    // docs:start rounds
    private final LeakRounds leaks = leakRounds(LeakAgent.http(System.getProperty("agent"), token))
            .warmups(1)
            .rounds(
                    4,
                    round -> scenario("browse, round " + round)
                            .exec(http("browse").get(page))
                            .injectOpen(constantUsersPerSec(50).during(2)))
            .limit("64 B"); // per request and allocation site

    {
        setUp(leaks.population())
                .protocols(shop)
                .assertions(leaks.assertions(global().failedRequests().percent().lt(1.0)));
    }
    // docs:end rounds
}
