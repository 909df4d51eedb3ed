package io.noleak.junit;

import java.time.Duration;

/** Why a test is checked; decides what holds where nothing else is said. */
enum Purpose {
    /** Somebody has put the annotation on it and wants to know. */
    ANNOTATED(NoLeak.OnInconclusive.FAIL, NoLeak.Lifecycle.ONCE, Duration.ofSeconds(60)),

    /** It is one of a whole suite, was not written to be repeated, and hundreds of others wait. */
    WHOLE_SUITE(NoLeak.OnInconclusive.PASS, NoLeak.Lifecycle.PER_ITERATION, Duration.ofSeconds(10));

    private final NoLeak.OnInconclusive onInconclusive;
    private final NoLeak.Lifecycle lifecycle;
    private final Duration timeout;

    Purpose(NoLeak.OnInconclusive onInconclusive, NoLeak.Lifecycle lifecycle, Duration timeout) {
        this.onInconclusive = onInconclusive;
        this.lifecycle = lifecycle;
        this.timeout = timeout;
    }

    NoLeak.OnInconclusive onInconclusive() {
        return onInconclusive;
    }

    NoLeak.Lifecycle lifecycle() {
        return lifecycle;
    }

    Duration timeout() {
        return timeout;
    }
}
