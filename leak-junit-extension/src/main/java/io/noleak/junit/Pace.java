package io.noleak.junit;

import io.noleak.check.CheckOptions;
import java.time.Duration;

/**
 * How many iterations a round has and how long the check may take.
 *
 * @param iterations per round
 * @param time longest time for the check
 */
record Pace(int iterations, Duration time) {

    /** Fewer iterations than these make growth per iteration too coarse to be told from noise. */
    private static final int FEWEST = 11;

    /** What is left for settling, extensions of the check and slower runs. */
    private static final int SHARE = 2;

    /** The default number of iterations, less if the body is so slow that the check would not end in time. */
    static Pace of(CheckSettings settings, Duration time, Duration oneRun) {
        int wanted = settings.iterations().orElse(CheckOptions.DEFAULT.iterations());
        if (settings.iterations().isPresent()) {
            return new Pace(wanted, time);
        }
        int rounds = settings.rounds().orElse(CheckOptions.DEFAULT.rounds())
                + settings.warmups().orElse(CheckOptions.DEFAULT.warmups());
        long affordable = time.toNanos() / SHARE / rounds / Math.max(1, oneRun.toNanos());
        return new Pace((int) Math.max(Math.min(FEWEST, wanted), Math.min(wanted, affordable)), time);
    }
}
