package io.noleak.remote;

import io.noleak.internal.json.JsonException;
import io.noleak.internal.json.JsonObject;
import io.noleak.internal.json.JsonReader;
import io.noleak.snapshot.ProbeException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request to an agent and its reply, with every way it can fail put in words. */
final class HttpExchange {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final String TEXT_ERROR = "noleak: ";
    private static final long MAX_BODY = 256_000_000;

    private final AgentAddress address;
    // No proxy and no redirect: the token must not travel to anybody but the agent.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    HttpExchange(AgentAddress address) {
        this.address = address;
    }

    Reply send(String method, String path, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.uri().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept", accept);
        address.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        CompletableFuture<HttpResponse<String>> pending = client.sendAsync(request.build(), bounded());
        try {
            HttpResponse<String> response = pending.get(address.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (!isBounded(response.headers())) {
                throw new ProbeException(notAnAgent(address, "a reply without a length, or of more than 256 MB"));
            }
            return new Reply(response.statusCode(), response.body(), method + " " + path);
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw new ProbeException(noAnswer(method + " " + path), e);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProbeException("Interrupted while waiting for " + address, e);
        } catch (ExecutionException e) {
            throw new ProbeException(failure(method + " " + path, e.getCause()), e);
        }
    }

    static String notAnAgent(AgentAddress address, @Nullable String how) {
        return "There is something else than a noleak agent at " + address + " (" + how + "): check host and port";
    }

    private String failure(String what, @Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return "Cannot connect to " + address + " within " + CONNECT_TIMEOUT.toSeconds()
                    + " s: check host and port, and that no firewall is between";
        }
        if (cause instanceof ConnectException) {
            return cause.getCause() instanceof UnresolvedAddressException
                    ? "Unknown host: " + address.uri().getHost()
                    : "Nobody listens at " + address + ": check that the JVM runs, that it was started with "
                            + "-javaagent:leak-agent-all.jar=port="
                            + address.uri().getPort()
                            + ", and that the port is reachable from here";
        }
        if (cause instanceof IOException) {
            return "The connection to " + address + " broke during " + what + " (" + cause.getMessage()
                    + "): the JVM ended meanwhile, or there is something else than a noleak agent";
        }
        return what + " at " + address + " failed: " + cause;
    }

    private String noAnswer(String what) {
        return String.format(
                Locale.ROOT,
                "No answer to %s from %s within %.1f s: a forced collection of a large heap can take long, allow more "
                        + "time; or the JVM hangs",
                what,
                address,
                address.timeout().toMillis() / 1000.0);
    }

    /** Reads a body only if its length is announced and bounded, as that of an agent always is. */
    private static BodyHandler<String> bounded() {
        return info -> isBounded(info.headers())
                ? BodySubscribers.ofString(StandardCharsets.UTF_8)
                : BodySubscribers.replacing("");
    }

    private static boolean isBounded(HttpHeaders headers) {
        OptionalLong length = headers.firstValueAsLong("Content-Length");
        return length.isPresent() && length.getAsLong() <= MAX_BODY;
    }

    /**
     * What came back.
     *
     * @param request {@code POST /show}
     */
    record Reply(int status, String body, String request) {

        /** Says why the request was refused: the agent's own words where there are some. */
        String refusal(AgentAddress address) {
            Optional<String> words = agentsWords();
            if (words.isEmpty()) {
                return notAnAgent(address, request + " answered HTTP " + status);
            }
            return address + " refused " + request + " (HTTP " + status + "): " + words.get();
        }

        private Optional<String> agentsWords() {
            if (body.startsWith(TEXT_ERROR)) {
                return Optional.of(body.substring(TEXT_ERROR.length()).strip());
            }
            try {
                JsonObject error = JsonReader.parse(body).asObject();
                return error.string("noleak").equals("error") ? Optional.of(error.string("message")) : Optional.empty();
            } catch (JsonException e) {
                return Optional.empty();
            }
        }
    }
}
