package io.noleak.gatling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The check of one run of a simulation, turn by turn. An agent that failed once makes every later turn fail without
 * being asked again: its answers would not belong to the same measurement. A load that failed does not end the
 * measuring, only the trust in it. The turns come one after the other, each on another thread.
 */
final class LeakRun {

    /** The look at the collections, settling three times for the floor, once for the genesis. */
    private static final int OPERATIONS_OF_BEGIN = 5;
    /** The show; after the one halfway a look; after the last one up to three rechecks, and the search for holders. */
    private static final int OPERATIONS_OF_SHOW = 5;

    private final CheckPlan plan;
    private final Accepted accepted;
    private final RunReports reports;
    private final RunEnd end;
    private final RequestCounter counter = new RequestCounter();
    private final List<TargetCheck> targets = new ArrayList<>();
    private final List<Requests> rounds = new ArrayList<>();
    private final List<String> unsound = new ArrayList<>();
    private volatile @Nullable String broken;

    LeakRun(CheckPlan plan) {
        this.plan = plan;
        this.accepted = Accepted.read();
        this.reports = new RunReports(plan, accepted);
        this.end = new RunEnd(reports);
        plan.agents().forEach(agent -> targets.add(new TargetCheck(agent, plan, accepted.today())));
    }

    /** To be called when the simulation is about to run: from here on there is an answer, whatever happens. */
    void arm() {
        end.arm();
    }

    RequestCounter counter() {
        return counter;
    }

    Step ready() {
        return () -> turn(StepName.READY, Duration.ZERO, 1, TargetCheck::connect, "");
    }

    Step calibrate() {
        return () -> turn(StepName.CALIBRATE, Duration.ZERO, 1, TargetCheck::calibrate, "");
    }

    Step begin() {
        return () -> {
            counter.take();
            return turn(StepName.BEGIN, plan.idle(), OPERATIONS_OF_BEGIN, TargetCheck::begin, "");
        };
    }

    Step show(int round) {
        return () -> {
            Requests requests = counter.take();
            rounds.add(requests);
            String wrong = Audit.ofRound(round, requests, plan.maxFailed());
            if (!wrong.isEmpty()) {
                unsound.add(wrong);
            }
            boolean last = round == plan.rounds();
            Consumer<TargetCheck> work =
                    last ? target -> target.lastShow(requests) : target -> target.show(round, requests);
            CompletionStage<List<Row>> rows = turn(StepName.show(round), plan.idle(), OPERATIONS_OF_SHOW, work, wrong);
            return last ? rows.thenApply(this::withVerdict) : rows;
        };
    }

    /** Does the work on all targets at once; the row says what went wrong, with the load or with an agent. */
    private CompletionStage<List<Row>> turn(
            String name, Duration idle, int operations, Consumer<TargetCheck> work, String wrongLoad) {
        String before = broken;
        if (before != null) {
            return CompletableFuture.completedFuture(List.of(Row.failed(name, "not run, because " + before)));
        }
        end.reached(name);
        Executor worker = CompletableFuture.delayedExecutor(idle.toMillis(), TimeUnit.MILLISECONDS, DaemonThreads.POOL);
        CompletableFuture<?>[] all = targets.stream()
                .map(target -> CompletableFuture.runAsync(() -> work.accept(target), worker))
                .toArray(CompletableFuture<?>[]::new);
        Duration hard = idle.plus(plan.timeout().multipliedBy(operations));
        return CompletableFuture.allOf(all)
                .orTimeout(hard.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(nothing -> done(name, wrongLoad))
                .exceptionally(failure -> breakOff(name, Reasons.of(failure, hard)));
    }

    private static List<Row> done(String name, String wrongLoad) {
        Console.say(name + (wrongLoad.isEmpty() ? " done" : " done, but " + wrongLoad));
        return List.of(new Row(name, wrongLoad.isEmpty(), wrongLoad));
    }

    private List<Row> breakOff(String name, String reason) {
        broken = reason;
        Console.say(name + " failed: " + reason);
        List<Row> rows = new ArrayList<>(List.of(Row.failed(name, reason)));
        rows.addAll(conclude(Conclusion.of(reports.ofBrokenRun("at \"" + name + "\": " + reason))));
        return rows;
    }

    private List<Row> withVerdict(List<Row> rows) {
        if (broken != null) {
            return rows;
        }
        String difference = Audit.ofDifference(rounds, plan.maxDifference());
        if (!difference.isEmpty()) {
            unsound.add(difference);
        }
        List<TargetReport> all = targets.stream()
                .map(target -> reports.of(target.agent(), target.verdict(unsound)))
                .toList();
        List<Row> withVerdict = new ArrayList<>(rows);
        withVerdict.addAll(conclude(new Conclusion(all, accepted.stale())));
        return withVerdict;
    }

    private List<Row> conclude(Conclusion conclusion) {
        targets.forEach(TargetCheck::close);
        end.concluded(conclusion);
        return VerdictRows.of(conclusion);
    }
}
