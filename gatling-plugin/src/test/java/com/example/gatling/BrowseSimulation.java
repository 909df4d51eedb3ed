package com.example.gatling;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.holdFor;
import static io.gatling.javaapi.core.CoreDsl.reachRps;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Simulation;

/** A simulation that knows nothing of leaks: two kinds of visitors, the second after the first. */
public class BrowseSimulation extends Simulation {

    public BrowseSimulation() {
        String page = System.getProperty("page", "/clean");
        SetUp setUp = setUp(scenario("visitors")
                        .exec(http("browse").get(page))
                        .injectOpen(constantUsersPerSec(40).during(1))
                        .andThen(scenario("late visitors")
                                .exec(http("browse late").get(page))
                                .injectOpen(constantUsersPerSec(20).during(1))))
                .protocols(http.baseUrl(System.getProperty("url")))
                .assertions(global().failedRequests().count().is(0L))
                .maxDuration(20);
        if (Boolean.getBoolean("throttled")) {
            setUp.throttle(reachRps(100).in(1), holdFor(60));
        }
    }

    @Override
    public void before() {
        System.out.println("before the visitors");
    }

    @Override
    public void after() {
        System.out.println("after the visitors");
    }
}
