package io.noleak.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a report says about a check beside its verdict.
 *
 * @param name name of the check, the key of its baseline entries: {@code OrderTest.place}
 * @param observed what was observed, as {@link io.noleak.snapshot.Probe#describe()} says it
 * @param unit what one iteration is called: {@code iteration}, {@code request}
 * @param time when the check ended
 * @param environment further facts, such as the services it ran on
 */
public record CheckInfo(String name, String observed, String unit, Instant time, List<Fact> environment) {

    public CheckInfo {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A check needs a name: reports and the baseline are kept under it");
        }
        environment = List.copyOf(environment);
    }

    /** Returns what is said about a check of iterations that ended now. */
    public static CheckInfo of(String name, String observed) {
        return new CheckInfo(name, observed, "iteration", Instant.now(), List.of());
    }

    /** Returns the same with another word for an iteration: {@code request}. */
    public CheckInfo counting(String unit) {
        return new CheckInfo(name, observed, unit, time, environment);
    }

    /** Returns the same with one more fact on the environment. */
    public CheckInfo with(Fact fact) {
        List<Fact> facts = new ArrayList<>(environment);
        facts.add(fact);
        return new CheckInfo(name, observed, unit, time, facts);
    }
}
