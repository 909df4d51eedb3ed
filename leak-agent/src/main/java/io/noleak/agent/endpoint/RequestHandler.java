package io.noleak.agent.endpoint;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.noleak.internal.json.JsonWriter;
import io.noleak.snapshot.ProbeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks a request, has it carried out, and answers in the language it asked for. */
final class RequestHandler implements HttpHandler {

    /** The operations take no body; a few bytes of {@code curl -d ''} are forgiven. */
    private static final int MAX_BODY = 4096;

    /**
     * Bytes of an answer written at once. A thread that writes to a channel keeps a direct buffer as long as its longest
     * write, and JDK 17 counts it; snapshots get longer from show to show, and the direct buffers of the process would
     * seem to grow with them.
     */
    private static final int SLICE = 8192;

    private final Access access;
    private final List<Route> routes;
    private final OneAtATime turns;

    RequestHandler(Access access, List<Route> routes, OneAtATime turns) {
        this.access = access;
        this.routes = routes;
        this.turns = turns;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean json = wantsJson(exchange.getRequestHeaders());
        try (exchange) {
            try {
                Answer answer = answer(exchange);
                send(
                        exchange,
                        200,
                        json,
                        json ? answer.json().get() : answer.text().get());
            } catch (Refusal refusal) {
                refusal.headers().forEach(exchange.getResponseHeaders()::set);
                refuse(exchange, refusal.status(), json, String.valueOf(refusal.getMessage()));
            } catch (ProbeException e) {
                refuse(exchange, 500, json, String.valueOf(e.getMessage()));
            } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
                refuse(exchange, 500, json, exchange.getRequestURI().getPath() + " failed inside the agent: " + e);
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException, Refusal {
        access.check(exchange.getRequestHeaders());
        String path = exchange.getRequestURI().getPath();
        Route route = routes.stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "There is nothing at this path. There is: " + list()));
        if (!route.method().equals(exchange.getRequestMethod())) {
            throw new Refusal(
                    405, route.path() + " takes " + route.method() + " only", Map.of("Allow", route.method()));
        }
        checkBody(exchange);
        return turns.run(route, Query.of(exchange.getRequestURI()));
    }

    private static void checkBody(HttpExchange exchange) throws IOException, Refusal {
        if (exchange.getRequestBody().readNBytes(MAX_BODY + 1).length > MAX_BODY) {
            throw new Refusal(
                    413, "The operations take no request body; this one has more than " + MAX_BODY + " bytes");
        }
    }

    private String list() {
        return routes.stream().map(Route::toString).collect(Collectors.joining(", "));
    }

    private static boolean wantsJson(Headers headers) {
        return Optional.ofNullable(headers.getFirst("Accept"))
                .map(accept -> accept.toLowerCase(Locale.ROOT).contains("application/json"))
                .orElse(false);
    }

    private static void refuse(HttpExchange exchange, int status, boolean json, String message) throws IOException {
        if (!json) {
            send(exchange, status, false, "noleak: " + message + "\n");
            return;
        }
        StringBuilder body = new StringBuilder();
        JsonWriter.compact(body)
                .beginObject()
                .field("noleak", "error")
                .field("version", 1)
                .field("message", message)
                .endObject();
        send(exchange, status, true, body.toString());
    }

    private static void send(HttpExchange exchange, int status, boolean json, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", (json ? "application/json" : "text/plain") + "; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        // No connection survives its request: an idle one would be an open file that the vitals see come and go.
        headers.set("Connection", "close");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        for (int sent = 0; sent < body.length; sent += SLICE) {
            exchange.getResponseBody().write(body, sent, Math.min(SLICE, body.length - sent));
        }
    }
}
