package io.noleak.verdict;

import io.noleak.snapshot.Vital;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one vital of the process and how it was judged.
 *
 * @param vital which one
 * @param readings one per show, the genesis first; null where it could not be read
 * @param perIteration growth per iteration in the window the judgement rests on, in the vital's own unit
 * @param growth what kind of growth it is
 * @param reason why, in words
 * @param stayed names of threads or open files that were not there at begin and stayed, with how many of each: at most
 *     10, most first; empty where names could not be had
 * @param suppression the suppression that takes it out of the verdict, or null
 */
public record VitalGrowth(
        Vital vital,
        List<@Nullable Long> readings,
        double perIteration,
        Growth growth,
        String reason,
        List<String> stayed,
        @Nullable Suppression suppression) {

    public VitalGrowth {
        readings = Collections.unmodifiableList(new ArrayList<>(readings));
        stayed = List.copyOf(stayed);
    }

    /** Returns this vital with another judgement. */
    VitalGrowth judged(Growth otherGrowth, String otherReason) {
        return new VitalGrowth(vital, readings, perIteration, otherGrowth, otherReason, stayed, suppression);
    }

    VitalGrowth suppressedBy(@Nullable Suppression by) {
        return new VitalGrowth(vital, readings, perIteration, growth, reason, stayed, by);
    }
}
