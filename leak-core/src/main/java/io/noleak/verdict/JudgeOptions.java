package io.noleak.verdict;

import java.util.List;

/**
 * What a verdict is judged by.
 *
 * @param limit allowed growth per site and iteration
 * @param suppressions findings to take out of the verdict; expired ones are left out by the caller
 * @param vitals whether threads, classes, buffers and files are judged, too
 * @param maxFailureShare largest share of failed iterations in a round, from 0 to 1; above it the verdict is invalid
 */
public record JudgeOptions(Limit limit, List<Suppression> suppressions, boolean vitals, double maxFailureShare) {

    /** 16 B per iteration, no suppressions, vitals judged, at most 1 % of a round's iterations failed. */
    public static final JudgeOptions DEFAULT = new JudgeOptions(Limit.DEFAULT, List.of(), true, 0.01);

    public JudgeOptions {
        suppressions = List.copyOf(suppressions);
        if (!(maxFailureShare >= 0 && maxFailureShare <= 1)) {
            throw new IllegalArgumentException(
                    "The largest share of failed iterations is between 0 and 1, not " + maxFailureShare);
        }
    }

    /** Returns these options with another limit. */
    public JudgeOptions withLimit(Limit other) {
        return new JudgeOptions(other, suppressions, vitals, maxFailureShare);
    }

    /** Returns these options with other suppressions. */
    public JudgeOptions withSuppressions(List<Suppression> others) {
        return new JudgeOptions(limit, others, vitals, maxFailureShare);
    }
}
