package io.noleak.remote;

import io.noleak.snapshot.ProbeException;

/** A page of an agent as it comes, for a person to read or a program to store. */
public final class AgentPage {

    private AgentPage() {}

    /**
     * Fetches one page.
     *
     * @param method {@code GET} or {@code POST}
     * @param path {@code /show}, for example
     * @param json whether to ask for JSON instead of text
     * @throws ProbeException if the agent cannot be reached or refuses
     */
    public static String fetch(AgentAddress address, String method, String path, boolean json) {
        String accept = json ? "application/json" : "text/plain";
        HttpExchange.Reply reply = new HttpExchange(address).send(method, path, accept);
        if (reply.status() != 200) {
            throw new ProbeException(reply.refusal(address));
        }
        return reply.body();
    }
}
