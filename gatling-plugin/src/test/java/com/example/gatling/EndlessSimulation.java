package com.example.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Never ends, and has a child process that does not end by itself either. */
public class EndlessSimulation extends Simulation {

    {
        setUp(scenario("endless")
                .forever()
                .on(exec(session -> session).pause(1))
                .injectOpen(atOnceUsers(1)));
    }

    @Override
    public void before() {
        try {
            Process child = new ProcessBuilder("sleep", "600").start();
            System.out.println("child " + child.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
