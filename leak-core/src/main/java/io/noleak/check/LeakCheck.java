package io.noleak.check;

import io.noleak.snapshot.Probe;
import io.noleak.verdict.JudgeOptions;
import io.noleak.verdict.Limit;
import io.noleak.verdict.Suppression;
import io.noleak.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A leak check of a piece of code: runs it again and again and judges what stays.
 *
 * <pre>{@code
 * Verdict verdict = LeakCheck.on(probe).iterations(101).limit(Limit.bytes(16)).run(() -> shop.order(item));
 * }</pre>
 *
 * Immutable: every setting returns a new check. One probe serves one check at a time.
 */
public final class LeakCheck {

    /** The second is for a probe that could not tell after the first; the last warm-up burns its choice in. */
    private static final int CALIBRATIONS = 2;

    private final Probe probe;
    private final CheckOptions options;
    private final Progress progress;

    private LeakCheck(Probe probe, CheckOptions options, Progress progress) {
        this.probe = probe;
        this.options = options;
        this.progress = progress;
    }

    /** Returns a check with default options. The probe stays open afterwards. */
    public static LeakCheck on(Probe probe) {
        return new LeakCheck(probe, CheckOptions.DEFAULT, Progress.SILENT);
    }

    /** Returns a check with all options replaced. */
    public LeakCheck options(CheckOptions all) {
        return new LeakCheck(probe, all, progress);
    }

    /** Returns the options of this check. */
    public CheckOptions options() {
        return options;
    }

    public LeakCheck warmups(int number) {
        return options(options.withWarmups(number));
    }

    public LeakCheck rounds(int number) {
        return options(options.withRounds(number));
    }

    public LeakCheck iterations(int number) {
        return options(options.withIterations(number));
    }

    public LeakCheck threads(int number) {
        return options(options.withThreads(number));
    }

    public LeakCheck limit(Limit limit) {
        return judge(judge -> judge.withLimit(limit));
    }

    public LeakCheck suppressions(List<Suppression> suppressions) {
        return judge(judge -> judge.withSuppressions(suppressions));
    }

    public LeakCheck timeBudget(Duration time) {
        return options(options.withTimeBudget(time));
    }

    /**
     * Asks for one more round with twice the iterations where the verdict would be a leak: what does not grow about
     * twice as much in it, as what timers, the JIT and metrics keep, is acquitted.
     */
    public LeakCheck doseResponse() {
        return options(options.withDoseResponse(true));
    }

    public LeakCheck progress(Progress listener) {
        return new LeakCheck(probe, options, listener);
    }

    /**
     * Runs the check.
     *
     * @throws LoadFailedException if the body throws, at once, with what it threw as the cause
     * @throws io.noleak.snapshot.ProbeException if the observed JVM cannot be reached or refuses
     */
    public Verdict run(Load body) {
        long start = System.nanoTime();
        LeakRounds rounds = new LeakRounds(probe, options, progress);
        Verdict verdict;
        try (HolderStage holders = new HolderStage(probe, options.judge());
                Workers workers = Workers.start(options.threads(), body)) {
            for (int round = 1; round <= options.warmups(); round++) {
                workers.runRound(0, options.iterations());
                progress.warmedUp(round, options.warmups());
                if (round < Math.min(options.warmups(), CALIBRATIONS + 1)) {
                    rounds.calibrate();
                }
            }
            holders.before();
            rounds.begin();
            int round = 1;
            do {
                workers.runRound(round++, options.iterations());
            } while (rounds.roundDone(options.iterations(), 0) && inTime(start));
            verdict = rounds.verdict();
            if (options.doseResponse() && verdict instanceof Verdict.Leaking && inTime(start)) {
                int twice = Math.multiplyExact(2, options.iterations());
                workers.runRound(round++, twice);
                verdict = rounds.doubledRoundDone(twice);
            }
            long iterations = verdict.evidence().measurement().iterations();
            verdict = holders.after(verdict, iterations);
            if (holders.undecided(verdict)) {
                int more = Math.max(1, options.rounds() / 2);
                for (int n = 0; n < more; n++) {
                    workers.runRound(round++, options.iterations());
                }
                verdict = holders.afterMore(verdict, iterations + (long) more * options.iterations());
            }
        }
        progress.done(verdict);
        return verdict;
    }

    private boolean inTime(long start) {
        Duration budget = options.timeBudget();
        return budget == null || System.nanoTime() - start < budget.toNanos();
    }

    private LeakCheck judge(UnaryOperator<JudgeOptions> change) {
        return options(options.withJudge(change.apply(options.judge())));
    }
}
