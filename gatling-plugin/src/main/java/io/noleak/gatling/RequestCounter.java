package io.noleak.gatling;

import java.util.concurrent.atomic.LongAdder;

/** Counts what Gatling's users did since the last reading. Thread-safe. */
final class RequestCounter {

    private final LongAdder succeeded = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void success() {
        succeeded.increment();
    }

    void failure() {
        failed.increment();
    }

    /** Returns the counts and starts again at zero. To be called while no user runs. */
    Requests take() {
        return new Requests(succeeded.sumThenReset(), failed.sumThenReset());
    }
}
