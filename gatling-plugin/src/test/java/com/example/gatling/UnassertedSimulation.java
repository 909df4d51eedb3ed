package com.example.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.noleak.gatling.LeakDsl.leakRounds;

import io.gatling.javaapi.core.Simulation;
import io.noleak.gatling.LeakAgent;
import io.noleak.gatling.LeakRounds;

/** A mistake: rounds without the assertions that carry the verdict. */
public class UnassertedSimulation extends Simulation {

    private final LeakRounds leaks = leakRounds(LeakAgent.http(System.getProperty("agent")))
            .rounds(
                    4,
                    round -> scenario("round " + round)
                            .exec(http("browse").get(System.getProperty("url")))
                            .injectOpen(atOnceUsers(1)));

    {
        setUp(leaks.population());
    }
}
