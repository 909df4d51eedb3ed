package io.noleak.gatling;

import io.noleak.check.CheckOptions;
import io.noleak.check.LeakRounds;
import io.noleak.check.Progress;
import io.noleak.holder.HolderRequest;
import io.noleak.remote.RemoteProbe;
import io.noleak.verdict.Judge;
import io.noleak.verdict.JudgeOptions;
import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check of one observed process. Confined to one thread at a time. */
final class TargetCheck {

    private static final String LOAD_REMEDY = "Mend the load, or allow more with maxFailed or maxDifference.";

    private final LeakAgent agent;
    private final CheckPlan plan;
    private @Nullable RemoteProbe probe;
    private @Nullable LeakRounds rounds;
    private @Nullable Verdict verdict;

    TargetCheck(LeakAgent agent, CheckPlan plan) {
        this.agent = agent;
        this.plan = plan;
    }

    LeakAgent agent() {
        return agent;
    }

    void connect() {
        probe = RemoteProbe.connect(agent.address().withTimeout(plan.timeout()));
        CheckOptions options = CheckOptions.DEFAULT
                .withWarmups(plan.warmups())
                .withRounds(plan.rounds())
                .withEarlyExit(false)
                .withExtend(false)
                .withJudge(new JudgeOptions(plan.limit(), List.of(), true, plan.maxFailed()));
        rounds = new LeakRounds(probe, options, Progress.SILENT);
    }

    void calibrate() {
        known(rounds).calibrate();
    }

    void begin() {
        known(rounds).begin();
    }

    void show(Requests requests) {
        double share = plan.share(agent);
        known(rounds).roundDone(Math.round(share * requests.succeeded()), Math.round(share * requests.failed()));
    }

    /** Takes the last show; if something leaks, asks what holds it. */
    void lastShow(Requests requests) {
        show(requests);
        verdict = known(rounds).verdict();
        if (verdict instanceof Verdict.Leaking leaking && !leaking.sites().isEmpty()) {
            List<String> sites = leaking.sites().stream()
                    .map(SiteGrowth::site)
                    .map(site -> site.fingerprint())
                    .toList();
            verdict = Judge.reconsider(verdict, known(probe).holders(HolderRequest.ofSites(sites)), List.of());
        }
    }

    /** Returns the verdict; an invalid one with the same evidence if the load was not what it should be. */
    Verdict verdict(List<String> unsoundLoad) {
        Verdict measured = known(verdict);
        return unsoundLoad.isEmpty()
                ? measured
                : new Verdict.Invalid(String.join("; ", unsoundLoad), LOAD_REMEDY, measured.evidence());
    }

    void close() {
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
