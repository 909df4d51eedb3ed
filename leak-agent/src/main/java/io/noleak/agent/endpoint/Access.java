package io.noleak.agent.endpoint;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the endpoint. With a token: who knows it. Without one the endpoint listens on loopback only, and a web
 * page in a browser on this machine must not reach it either: neither by a cross-site request (it carries an Origin)
 * nor by a DNS name that it rebinds to loopback (it carries that name as Host).
 */
final class Access {

    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[(::|(0:){7})1])(:\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final String SCHEME = "bearer ";

    private final Optional<String> token;

    Access(Optional<String> token) {
        this.token = token;
    }

    void check(Headers headers) throws Refusal {
        if (token.isPresent()) {
            checkToken(token.get(), headers.getFirst("Authorization"));
        } else {
            checkLocal(headers);
        }
    }

    private static void checkToken(String expected, @Nullable String authorization) throws Refusal {
        Map<String, String> challenge = Map.of("WWW-Authenticate", "Bearer realm=\"noleak\"");
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new Refusal(
                    401, "This endpoint wants a token: send the header Authorization: Bearer <token>", challenge);
        }
        String given = authorization.substring(SCHEME.length()).strip();
        if (!MessageDigest.isEqual(digest(expected), digest(given))) {
            throw new Refusal(401, "The token is not the one this endpoint was started with", challenge);
        }
    }

    private static void checkLocal(Headers headers) throws Refusal {
        String origin = headers.getFirst("Origin");
        if (origin != null) {
            throw new Refusal(403, "A web page may not use this endpoint (the request carries an Origin header)");
        }
        String host = headers.getFirst("Host");
        if (host == null || !LOOPBACK.matcher(host).matches()) {
            throw new Refusal(
                    403,
                    "Without a token this endpoint answers to localhost, 127.0.0.1 and [::1] only, not to the host name"
                            + " in this request; use one of them, or start the agent with a token");
        }
    }

    /** Equal lengths, so that the comparison's time tells nothing about the token, not even how long it is. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
