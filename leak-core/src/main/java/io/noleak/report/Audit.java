package io.noleak.report;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What tells how far a report can be trusted.
 *
 * @param rounds measured rounds of load
 * @param pauses numbers of the shows that were taken after a pause and not after a round of load
 * @param iterations iterations that succeeded, in all rounds
 * @param failures iterations that failed, in all rounds
 * @param exact whether every object was counted
 * @param samplesLost samples that could not be recorded
 * @param smallestGrowth smallest growth of one site that would have been found in 95 of 100 such checks, in bytes per
 *     iteration; empty if none would have been
 * @param heapGrowthExplained share of the heap's growth that the sites account for; empty if unknown
 * @param facts the same and more, for a person
 */
public record Audit(
        int rounds,
        List<Integer> pauses,
        long iterations,
        long failures,
        boolean exact,
        long samplesLost,
        OptionalDouble smallestGrowth,
        OptionalDouble heapGrowthExplained,
        List<Fact> facts) {

    public Audit {
        pauses = List.copyOf(pauses);
        facts = List.copyOf(facts);
    }
}
