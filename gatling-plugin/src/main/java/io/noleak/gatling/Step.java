package io.noleak.gatling;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** One turn of the check between two loads. */
@FunctionalInterface
interface Step {

    /**
     * Starts the turn and returns at once; the caller is an event loop of Gatling's.
     *
     * @return the rows for Gatling's report; the next load starts when they are there
     */
    CompletionStage<List<Row>> start();
}
