package io.noleak.gatling;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PauseType;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another simulation has set up.
 *
 * @param populations its load
 * @param protocols its global protocols
 * @param assertions its assertions
 * @param pauses its global pause type
 * @param maxDuration its longest duration, or null if it has none
 * @param throttled whether it throttles all its requests
 */
record ExistingSimulation(
        List<PopulationBuilder> populations,
        List<ProtocolBuilder> protocols,
        List<Assertion> assertions,
        PauseType pauses,
        @Nullable Duration maxDuration,
        boolean throttled) {

    ExistingSimulation {
        populations = List.copyOf(populations);
        protocols = List.copyOf(protocols);
        assertions = List.copyOf(assertions);
    }

    /** Returns its load under names of a round's own: Gatling wants the names of a simulation to differ. */
    List<PopulationBuilder> load(int round) {
        String suffix = round > 0 ? ", round " + round : ", warm-up " + (1 - round);
        return populations.stream()
                .map(population -> GatlingInternals.renamed(population, suffix))
                .toList();
    }
}
