package io.noleak.check;

import io.noleak.verdict.JudgeOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a check runs.
 *
 * @param warmups rounds before begin, at least 1
 * @param rounds rounds to judge by, at least 4
 * @param iterations iterations per round, at least 1; an odd number is harder to mistake for something else's period
 * @param threads threads that share the iterations of a round, at least 1; with 1 the caller's own thread runs them
 * @param floor whether two rounds without load are measured before begin
 * @param earlyExit whether the check ends after half of the rounds when nothing is anywhere near a leak
 * @param extend whether up to twice the rounds are run when the answer is not clear
 * @param doseResponse whether a leak must also grow about twice as much in one more round with twice the iterations
 * @param timeBudget no round is started after this time, or null for no budget
 * @param judge what the verdict is judged by
 */
public record CheckOptions(
        int warmups,
        int rounds,
        int iterations,
        int threads,
        boolean floor,
        boolean earlyExit,
        boolean extend,
        boolean doseResponse,
        @Nullable Duration timeBudget,
        JudgeOptions judge) {

    /**
     * 3 warm-ups, 8 rounds of 101 iterations in one thread, floor measured, early exit and extension on, no round with
     * twice the iterations.
     */
    public static final CheckOptions DEFAULT =
            new CheckOptions(3, 8, 101, 1, true, true, true, false, null, JudgeOptions.DEFAULT);

    public CheckOptions {
        atLeast("Warm-up rounds", 1, warmups);
        atLeast("Rounds", 4, rounds);
        atLeast("Iterations per round", 1, iterations);
        atLeast("Threads", 1, threads);
        if (timeBudget != null && (timeBudget.isNegative() || timeBudget.isZero())) {
            throw new IllegalArgumentException("The time budget must be positive, not " + timeBudget);
        }
    }

    private static void atLeast(String what, int least, int given) {
        if (given < least) {
            throw new IllegalArgumentException(what + " must be " + least + " or more, not " + given);
        }
    }

    public CheckOptions withWarmups(int number) {
        return new CheckOptions(
                number, rounds, iterations, threads, floor, earlyExit, extend, doseResponse, timeBudget, judge);
    }

    public CheckOptions withRounds(int number) {
        return new CheckOptions(
                warmups, number, iterations, threads, floor, earlyExit, extend, doseResponse, timeBudget, judge);
    }

    public CheckOptions withIterations(int number) {
        return new CheckOptions(
                warmups, rounds, number, threads, floor, earlyExit, extend, doseResponse, timeBudget, judge);
    }

    public CheckOptions withThreads(int number) {
        return new CheckOptions(
                warmups, rounds, iterations, number, floor, earlyExit, extend, doseResponse, timeBudget, judge);
    }

    public CheckOptions withFloor(boolean on) {
        return new CheckOptions(
                warmups, rounds, iterations, threads, on, earlyExit, extend, doseResponse, timeBudget, judge);
    }

    public CheckOptions withEarlyExit(boolean on) {
        return new CheckOptions(
                warmups, rounds, iterations, threads, floor, on, extend, doseResponse, timeBudget, judge);
    }

    public CheckOptions withExtend(boolean on) {
        return new CheckOptions(
                warmups, rounds, iterations, threads, floor, earlyExit, on, doseResponse, timeBudget, judge);
    }

    public CheckOptions withDoseResponse(boolean on) {
        return new CheckOptions(warmups, rounds, iterations, threads, floor, earlyExit, extend, on, timeBudget, judge);
    }

    public CheckOptions withTimeBudget(@Nullable Duration time) {
        return new CheckOptions(
                warmups, rounds, iterations, threads, floor, earlyExit, extend, doseResponse, time, judge);
    }

    public CheckOptions withJudge(JudgeOptions by) {
        return new CheckOptions(
                warmups, rounds, iterations, threads, floor, earlyExit, extend, doseResponse, timeBudget, by);
    }
}
