package io.noleak.gatling;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The system properties that {@link LeakCheckedSimulation} is told by. */
record CheckedProperties(Function<String, @Nullable String> source) {

    static CheckedProperties ofSystem() {
        return new CheckedProperties(System::getProperty);
    }

    /** Makes the simulation that is to be checked. */
    Simulation simulation() {
        String name = required("noleak.simulation", "com.example.BrowseSimulation");
        try {
            Class<?> type = Class.forName(name, true, Thread.currentThread().getContextClassLoader());
            if (!Simulation.class.isAssignableFrom(type)) {
                throw new IllegalArgumentException("-Dnoleak.simulation=" + name
                        + " is no simulation of Gatling's Java DSL; others cannot be run in rounds");
            }
            return (Simulation) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "-Dnoleak.simulation=" + name
                            + " could not be made: it needs to be a public class, on the class path,"
                            + " with a constructor without parameters that does not throw",
                    e);
        }
    }

    LeakRounds configure(String name, ExistingSimulation existing) {
        if (existing.throttled()) {
            throw new IllegalArgumentException(
                    "The simulation throttles itself in setUp, and a throttle ends the run after"
                            + " its own duration: it cannot be run in rounds. Throttle the populations' injection instead.");
        }
        LeakRounds rounds = LeakRounds.on(name, agents()).roundsOfMany(number("noleak.rounds", 4), existing::load);
        rounds = rounds.warmups(number("noleak.warmups", 1));
        String limit = source.apply("noleak.limit");
        if (limit != null) {
            rounds = rounds.limit(limit);
        }
        String idle = source.apply("noleak.idle");
        if (idle != null) {
            rounds = rounds.idle(Duration.ofSeconds(number("noleak.idle", 0)));
        }
        String timeout = source.apply("noleak.timeout");
        return timeout == null ? rounds : rounds.timeout(Duration.ofSeconds(number("noleak.timeout", 0)));
    }

    private List<LeakAgent> agents() {
        String token = source.apply("noleak.token");
        List<LeakAgent> agents = new ArrayList<>();
        for (String url : required("noleak.agent", "http://localhost:7091").split(",", -1)) {
            agents.add(token == null ? LeakAgent.http(url.strip()) : LeakAgent.http(url.strip(), token));
        }
        return agents;
    }

    private int number(String key, int absent) {
        String value = source.apply(key);
        try {
            return value == null ? absent : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + key + "=" + value + " is not a whole number", e);
        }
    }

    private String required(String key, String example) {
        String value = source.apply(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "LeakCheckedSimulation needs -D" + key + ", for example -D" + key + "=" + example);
        }
        return value;
    }
}
