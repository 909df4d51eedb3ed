package io.noleak.junit;

import io.noleak.check.CheckOptions;
import java.time.Duration;

/**
 * How many iterations a round has and how long the check may take.
 *
 * @param iterations per round
 * @param time longest time for the check
 * @param oneRun time of one iteration
 * @param shortest rounds of the shortest check, with warm-ups
 */
record Pace(int iterations, Duration time, Duration oneRun, int shortest) {

    /** Fewer iterations than these make growth per iteration too coarse to be told from noise. */
    private static final int FEWEST = 11;

    /** What is left for settling, extensions of the check and slower runs. */
    private static final int SHARE = 2;

    /** The default number of iterations, less if the body is so slow that the check would not end in time. */
    static Pace of(CheckSettings settings, Duration time, Duration oneRun) {
        int warmups = settings.warmups().orElse(CheckOptions.DEFAULT.warmups());
        int rounds = settings.rounds().orElse(CheckOptions.DEFAULT.rounds());
        int wanted = settings.iterations().orElse(CheckOptions.DEFAULT.iterations());
        int shortest = warmups + rounds / 2;
        if (settings.iterations().isPresent()) {
            return new Pace(wanted, time, oneRun, shortest);
        }
        long affordable = time.toNanos() / SHARE / (warmups + rounds) / Math.max(1, oneRun.toNanos());
        int iterations = (int) Math.max(Math.min(FEWEST, wanted), Math.min(wanted, affordable));
        return new Pace(iterations, time, oneRun, shortest);
    }

    /** Returns whether the shortest check ends in time. */
    boolean endsInTime() {
        return oneRun.multipliedBy((long) shortest * iterations).compareTo(time) <= 0;
    }
}
