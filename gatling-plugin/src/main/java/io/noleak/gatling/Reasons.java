package io.noleak.gatling;

import io.noleak.snapshot.ProbeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** Says why a turn failed. */
final class Reasons {

    private Reasons() {}

    static String of(Throwable failure, Duration allowed) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TimeoutException) {
            return "no answer within " + allowed.toMillis() / 1000.0 + " s; LeakRounds.timeout allows more";
        }
        boolean spoken = cause instanceof ProbeException || cause instanceof IllegalStateException;
        return spoken ? String.valueOf(cause.getMessage()) : cause.toString();
    }
}
