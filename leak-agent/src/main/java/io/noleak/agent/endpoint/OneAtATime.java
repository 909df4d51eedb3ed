package io.noleak.agent.endpoint;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets one operation work on the probe; whoever comes meanwhile is told so instead of queueing up forced GCs. */
final class OneAtATime {

    private record Running(Route route, long since) {}

    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

    Answer run(Route route, Query query) throws Refusal {
        if (!route.exclusive()) {
            return route.operation().run(query);
        }
        Running other = running.compareAndExchange(null, new Running(route, System.nanoTime()));
        if (other != null) {
            throw busy(other);
        }
        try {
            return route.operation().run(query);
        } finally {
            running.set(null);
        }
    }

    /** Returns {@code POST /show} while that is running. */
    Optional<String> current() {
        return Optional.ofNullable(running.get())
                .map(operation -> operation.route().toString());
    }

    private static Refusal busy(Running other) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - other.since());
        return new Refusal(
                423,
                "Busy: " + other.route() + " has been running for " + seconds
                        + " s. One operation at a time: try again when it is done",
                Map.of("Retry-After", "1"));
    }
}
