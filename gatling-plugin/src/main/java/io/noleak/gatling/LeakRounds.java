package io.noleak.gatling;

import static io.gatling.javaapi.core.CoreDsl.details;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import io.noleak.verdict.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

/**
 * A simulation's load in rounds, with a show after each. Immutable; every method returns another one.
 *
 * <p>A run needs both {@link #population()} and {@link #assertions}: without the assertions a leak would not fail it,
 * so it is refused.
 */
public final class LeakRounds {

    private final CheckPlan plan;
    private final AtomicBoolean asserted;

    private LeakRounds(CheckPlan plan, AtomicBoolean asserted) {
        this.plan = plan;
        this.asserted = asserted;
    }

    static LeakRounds on(String name, List<LeakAgent> agents) {
        return new LeakRounds(CheckPlan.on(name, agents), new AtomicBoolean());
    }

    /** Sets the name of the check in reports and baseline; the simple name of the simulation's class if it is not set. */
    public LeakRounds named(String name) {
        return with(plan.withName(name));
    }

    /**
     * Sets how many rounds of load come before begin; 1 if it is not set.
     *
     * @param count 1 or more: without warm-up, class loading and JIT would be taken for growth
     */
    public LeakRounds warmups(int count) {
        return with(plan.withWarmups(count));
    }

    /**
     * Sets the rounds and their load.
     *
     * @param count rounds to measure, 4 or more
     * @param load makes the load of a round, counted from 1; warm-ups are 0, -1 and so on. Gatling wants each scenario
     *     of a simulation to have another name, so the round belongs into it
     */
    public LeakRounds rounds(int count, IntFunction<PopulationBuilder> load) {
        return with(plan.withRounds(count, round -> List.of(load.apply(round))));
    }

    LeakRounds roundsOfMany(int count, IntFunction<List<PopulationBuilder>> load) {
        return with(plan.withRounds(count, load));
    }

    /**
     * Sets the growth that is allowed, per request and allocation site; {@code 16 B} if it is not set.
     *
     * @param perRequest as a person writes it: {@code 64 B}, {@code 1.5 KiB}, {@code 0}
     */
    public LeakRounds limit(String perRequest) {
        return with(plan.withLimit(Limit.parse(perRequest)));
    }

    /**
     * Sets how long the process is left alone before begin and each show, for what goes away with time: sessions,
     * caches with expiry, idle connections. No time if it is not set.
     */
    public LeakRounds idle(Duration beforeShow) {
        return with(plan.withIdle(beforeShow));
    }

    /** Sets how long begin or one show may take, the idle time not counted; 2 minutes if it is not set. */
    public LeakRounds timeout(Duration perShow) {
        return with(plan.withTimeout(perShow));
    }

    /**
     * Sets which share of a round's requests may fail; 0.01 if it is not set. Above it the verdict is invalid, because
     * growth per request would be a guess.
     */
    public LeakRounds maxFailed(double share) {
        return with(plan.withMaxFailed(share));
    }

    /**
     * Sets by which share the requests of a round may differ from those of the middle one; 0.2 if it is not set. Above
     * it the verdict is invalid: the load was not the same.
     */
    public LeakRounds maxDifference(double share) {
        return with(plan.withMaxDifference(share));
    }

    /** Returns the one population to set up: begin, then load and show for each round. */
    public PopulationBuilder population() {
        LeakRun run = new LeakRun(plan);
        Runnable start = () -> {
            refuseUnasserted();
            run.arm();
        };
        PopulationBuilder chain = GatlingInternals.population(StepName.READY, run.ready(), run.counter(), start);
        for (int warmup = 1 - plan.warmups(); warmup <= 0; warmup++) {
            chain = chain.andThen(plan.load(warmup));
            if (warmup == 1 - plan.warmups() && warmup < 0) {
                chain = chain.andThen(step(StepName.CALIBRATE, run.calibrate(), run));
            }
        }
        chain = chain.andThen(step(StepName.BEGIN, run.begin(), run));
        for (int round = 1; round <= plan.rounds(); round++) {
            chain = chain.andThen(plan.load(round)).andThen(step(StepName.show(round), run.show(round), run));
        }
        return chain;
    }

    /**
     * Returns the assertions that carry the verdict, and those of the user, because Gatling keeps only what it was given
     * last.
     */
    public Assertion[] assertions(Assertion... users) {
        asserted.set(true);
        List<Assertion> all = new ArrayList<>();
        for (String step : StepName.all(plan.rounds())) {
            all.add(details(step).successfulRequests().count().is(1L));
        }
        all.addAll(List.of(users));
        return all.toArray(Assertion[]::new);
    }

    /** Returns how long a run may take whose rounds may take this long each. */
    Duration longest(Duration perRound) {
        int loads = plan.warmups() + plan.rounds();
        Duration show = plan.idle().plus(plan.timeout());
        return perRound.plus(show).multipliedBy(loads).plus(show);
    }

    private static PopulationBuilder step(String name, Step step, LeakRun run) {
        return GatlingInternals.population(name, step, run.counter(), () -> {});
    }

    private void refuseUnasserted() {
        if (!asserted.get()) {
            throw new IllegalStateException("leaks.population() is set up without .assertions(leaks.assertions()):"
                    + " a leak would not fail the run. Add it to setUp(…), with your own assertions as its arguments.");
        }
    }

    private LeakRounds with(CheckPlan changed) {
        return new LeakRounds(changed, asserted);
    }
}
