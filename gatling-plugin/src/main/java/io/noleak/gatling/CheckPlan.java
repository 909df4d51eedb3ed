package io.noleak.gatling;

import io.gatling.javaapi.core.PopulationBuilder;
import io.noleak.verdict.Limit;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/** What the user asked for. Refuses at once what cannot work. */
record CheckPlan(
        String name,
        List<LeakAgent> agents,
        int warmups,
        int rounds,
        IntFunction<List<PopulationBuilder>> loads,
        Limit limit,
        Duration idle,
        Duration timeout,
        double maxFailed,
        double maxDifference) {

    /** The fewest birth rounds that tell steady growth from a beginning. */
    static final int FEWEST_ROUNDS = 4;

    CheckPlan {
        agents = List.copyOf(agents);
        require(!name.isBlank(), "named", "have a name", name);
        require(
                agents.stream().map(LeakAgent::name).distinct().count() == agents.size(),
                "agents",
                "have distinct names, see LeakAgent.named",
                agents);
        require(warmups >= 1, "warmups", "be 1 or more", warmups);
        require(rounds >= FEWEST_ROUNDS, "rounds", "be " + FEWEST_ROUNDS + " or more", rounds);
        require(!idle.isNegative(), "idle", "be zero or longer", idle);
        require(!timeout.isNegative() && !timeout.isZero(), "timeout", "be longer than zero", timeout);
        require(maxFailed >= 0 && maxFailed < 1, "maxFailed", "be a share: 0 or more, below 1", maxFailed);
        require(
                maxDifference >= 0 && maxDifference < 1,
                "maxDifference",
                "be a share: 0 or more, below 1",
                maxDifference);
    }

    static CheckPlan on(String name, List<LeakAgent> agents) {
        return new CheckPlan(
                name, agents, 1, 4, CheckPlan::noLoad, Limit.DEFAULT, Duration.ZERO, Duration.ofMinutes(2), 0.01, 0.2);
    }

    List<PopulationBuilder> load(int round) {
        return loads.apply(round);
    }

    /** Returns the share of the requests that one of the agents' processes serves. */
    double share(LeakAgent agent) {
        return agent.share().orElse(1.0 / agents.size());
    }

    CheckPlan withName(String other) {
        return new CheckPlan(other, agents, warmups, rounds, loads, limit, idle, timeout, maxFailed, maxDifference);
    }

    CheckPlan withWarmups(int count) {
        return new CheckPlan(name, agents, count, rounds, loads, limit, idle, timeout, maxFailed, maxDifference);
    }

    CheckPlan withRounds(int count, IntFunction<List<PopulationBuilder>> load) {
        return new CheckPlan(name, agents, warmups, count, load, limit, idle, timeout, maxFailed, maxDifference);
    }

    CheckPlan withLimit(Limit perRequest) {
        return new CheckPlan(name, agents, warmups, rounds, loads, perRequest, idle, timeout, maxFailed, maxDifference);
    }

    CheckPlan withIdle(Duration beforeShow) {
        return new CheckPlan(
                name, agents, warmups, rounds, loads, limit, beforeShow, timeout, maxFailed, maxDifference);
    }

    CheckPlan withTimeout(Duration perShow) {
        return new CheckPlan(name, agents, warmups, rounds, loads, limit, idle, perShow, maxFailed, maxDifference);
    }

    CheckPlan withMaxFailed(double share) {
        return new CheckPlan(name, agents, warmups, rounds, loads, limit, idle, timeout, share, maxDifference);
    }

    CheckPlan withMaxDifference(double share) {
        return new CheckPlan(name, agents, warmups, rounds, loads, limit, idle, timeout, maxFailed, share);
    }

    private static List<PopulationBuilder> noLoad(int round) {
        throw new IllegalStateException(
                "leakRounds(…) has no load: add .rounds(4, round -> scenario(…).injectOpen(…))");
    }

    private static void require(boolean holds, String name, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("LeakRounds." + name + " must " + rule + ", not " + value);
        }
    }
}
