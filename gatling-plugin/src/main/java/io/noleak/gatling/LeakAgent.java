package io.noleak.gatling;

import io.noleak.remote.AgentAddress;
import java.util.OptionalDouble;

/**
 * Where the agent of one observed process answers. Immutable.
 *
 * @param address address and token of its control endpoint
 * @param name how rows and reports call the process; the address unless {@link #named} says otherwise
 * @param share the share of the requests that this process serves, above 0 and at most 1; empty if all processes get
 *     the same
 */
public record LeakAgent(AgentAddress address, String name, OptionalDouble share) {

    public LeakAgent {
        if (name.isBlank()) {
            throw new IllegalArgumentException("LeakAgent.named needs a name for " + address);
        }
        if (share.isPresent() && !(share.getAsDouble() > 0 && share.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("LeakAgent.share of " + name
                    + " must be above 0 and at most 1, for example 0.5 for half of the requests, not "
                    + share.getAsDouble());
        }
    }

    /**
     * An agent that was started without a token, which is possible on loopback only.
     *
     * @param url address of the control endpoint: {@code http://localhost:7091}
     * @throws IllegalArgumentException if it is no such address
     */
    public static LeakAgent http(String url) {
        return new LeakAgent(AgentAddress.of(url), url, OptionalDouble.empty());
    }

    /**
     * An agent that was started with a token.
     *
     * @param url address of the control endpoint: {@code http://localhost:7091}
     * @param token the token
     * @throws IllegalArgumentException if it is no such address
     */
    public static LeakAgent http(String url, String token) {
        return new LeakAgent(AgentAddress.of(url).withToken(token), url, OptionalDouble.empty());
    }

    /** Returns this agent with a name for its process: {@code replica 2}. */
    public LeakAgent named(String otherName) {
        return new LeakAgent(address, otherName, share);
    }

    /** Returns this agent with the share of all requests that its process serves, above 0 and at most 1. */
    public LeakAgent share(double ofRequests) {
        return new LeakAgent(address, name, OptionalDouble.of(ofRequests));
    }
}
