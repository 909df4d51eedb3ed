package io.noleak.gatling;

import io.noleak.check.CheckOptions;
import io.noleak.check.HolderStage;
import io.noleak.check.LeakRounds;
import io.noleak.check.Progress;
import io.noleak.remote.RemoteProbe;
import io.noleak.verdict.JudgeOptions;
import io.noleak.verdict.Suppression;
import io.noleak.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check of one observed process. Confined to one thread at a time. */
final class TargetCheck {

    private static final String LOAD_REMEDY = "Mend the load, or allow more with maxFailed or maxDifference.";

    private final LeakAgent agent;
    private final CheckPlan plan;
    private final List<Suppression> suppressions;
    private @Nullable RemoteProbe probe;
    private @Nullable LeakRounds rounds;
    private @Nullable HolderStage holders;
    private @Nullable Verdict verdict;
    private long iterations;

    TargetCheck(LeakAgent agent, CheckPlan plan, List<Suppression> suppressions) {
        this.agent = agent;
        this.plan = plan;
        this.suppressions = suppressions;
    }

    LeakAgent agent() {
        return agent;
    }

    void connect() {
        probe = RemoteProbe.connect(agent.address().withTimeout(plan.timeout()));
        JudgeOptions judge = new JudgeOptions(plan.limit(), suppressions, true, plan.maxFailed());
        holders = new HolderStage(probe, judge);
        CheckOptions options = CheckOptions.DEFAULT
                .withWarmups(plan.warmups())
                .withRounds(plan.rounds())
                .withEarlyExit(false)
                .withExtend(false)
                .withJudge(judge);
        rounds = new LeakRounds(probe, options, Progress.SILENT);
    }

    void calibrate() {
        known(rounds).calibrate();
    }

    void begin() {
        known(holders).before();
        known(rounds).begin();
    }

    /** Takes a show; the one halfway with a look at the collections: there will be no further load to decide by. */
    void show(int round, Requests requests) {
        count(requests);
        if (round == plan.rounds() / 2) {
            known(holders).halfway(iterations);
        }
    }

    private void count(Requests requests) {
        double share = plan.share(agent);
        long succeeded = Math.round(share * requests.succeeded());
        iterations += succeeded;
        known(rounds).roundDone(succeeded, Math.round(share * requests.failed()));
    }

    /** Takes the last show and judges; if something leaks, asks what holds it. */
    void lastShow(Requests requests) {
        count(requests);
        verdict = known(holders).after(known(rounds).verdict(), iterations);
    }

    /** Returns the verdict; an invalid one with the same evidence if the load was not what it should be. */
    Verdict verdict(List<String> unsoundLoad) {
        Verdict measured = known(verdict);
        return unsoundLoad.isEmpty()
                ? measured
                : new Verdict.Invalid(String.join("; ", unsoundLoad), LOAD_REMEDY, measured.evidence());
    }

    void close() {
        if (holders != null) {
            holders.close();
        }
        if (probe != null) {
            probe.close();
        }
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A turn of the check was left out");
        }
        return value;
    }
}
