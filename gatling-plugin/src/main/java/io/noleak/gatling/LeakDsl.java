package io.noleak.gatling;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a leak check in a simulation, to be imported statically.
 *
 * <pre>{@code
 * LeakRounds leaks = leakRounds(LeakAgent.http("http://localhost:7091", token))
 *         .warmups(1)
 *         .rounds(4, round -> scenario("browse, round " + round)
 *                 .exec(http("browse").get("/"))
 *                 .injectOpen(constantUsersPerSec(20).during(30)))
 *         .limit("64 B");
 *
 * {
 *     setUp(leaks.population()).protocols(http).assertions(leaks.assertions());
 * }
 * }</pre>
 */
public final class LeakDsl {

    private static final StackWalker CALLER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private LeakDsl() {}

    /**
     * Prepares leak rounds that observe one process or several.
     *
     * @param agent the agent in the process under load
     * @param replicas the agents of further processes under the same load; there is one verdict over all
     */
    public static LeakRounds leakRounds(LeakAgent agent, LeakAgent... replicas) {
        List<LeakAgent> agents = new ArrayList<>(List.of(replicas));
        agents.add(0, agent);
        return LeakRounds.on(CALLER.getCallerClass().getSimpleName(), agents);
    }
}
