package io.noleak.gatling;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/**
 * Runs an existing simulation in leak rounds, without a change to it. Extend it by an empty class next to your
 * simulations, and name the one to check by system properties:
 *
 * <pre>{@code
 * public class LeakCheck extends LeakCheckedSimulation {}
 *
 * mvn gatling:test -Dgatling.simulationClass=com.example.LeakCheck \
 *     -Dnoleak.simulation=com.example.BrowseSimulation -Dnoleak.agent=http://localhost:7091
 * }</pre>
 *
 * <p>Further properties: {@code noleak.token}, {@code noleak.rounds}, {@code noleak.warmups}, {@code noleak.limit},
 * {@code noleak.idle} and {@code noleak.timeout} (seconds). Several agents are separated by commas. The simulation's
 * own assertions, protocols, pauses, {@code before()} and {@code after()} hold; its {@code maxDuration} is granted to
 * every round. A simulation that throttles itself as a whole is refused: its throttle would end the run.
 */
public abstract class LeakCheckedSimulation extends Simulation {

    private final Simulation checked;

    /**
     * Sets up the rounds.
     *
     * @throws IllegalArgumentException if a property is missing or wrong
     * @throws IllegalStateException if the simulation cannot be read in this version of Gatling
     */
    protected LeakCheckedSimulation() {
        CheckedProperties properties = CheckedProperties.ofSystem();
        this.checked = properties.simulation();
        ExistingSimulation existing = GatlingInternals.read(checked);
        LeakRounds leaks = properties.configure(checked.getClass().getSimpleName(), existing);
        SetUp setUp = setUp(leaks.population())
                .protocols(existing.protocols())
                .pauses(existing.pauses())
                .assertions(leaks.assertions(existing.assertions().toArray(Assertion[]::new)));
        Duration maxDuration = existing.maxDuration();
        if (maxDuration != null) {
            setUp.maxDuration(leaks.longest(maxDuration));
        }
    }

    @Override
    public void before() {
        checked.before();
    }

    @Override
    public void after() {
        checked.after();
    }
}
