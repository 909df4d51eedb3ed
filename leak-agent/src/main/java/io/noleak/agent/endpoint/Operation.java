package io.noleak.agent.endpoint;

/** What one path of the endpoint does. */
interface Operation {

    /**
     * Carries the operation out.
     *
     * @param query decoded parameters of the query; unknown ones are ignored
     * @throws Refusal if it cannot be carried out now
     */
    Answer run(Query query) throws Refusal;
}
