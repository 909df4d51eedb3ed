package io.noleak.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/**
 * Where an agent's control endpoint is and how to talk to it. Immutable; {@code toString} never shows the token.
 *
 * @param uri scheme, host and port, without a path
 * @param token bearer token, empty if the endpoint wants none
 * @param timeout how long one operation may take, forced GCs included
 */
public record AgentAddress(URI uri, Optional<String> token, Duration timeout) {

    /** Two minutes: a settle of a heap of many gigabytes takes several full collections. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

    public AgentAddress {
        String scheme = uri.getScheme();
        String path = uri.getPath();
        boolean base = path == null || path.isEmpty() || path.equals("/");
        if (!("http".equals(scheme) || "https".equals(scheme)) || uri.getHost() == null || !base) {
            throw new IllegalArgumentException(
                    "The address of an agent is http://host:port without a path, not \"" + uri + "\"");
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "The address of an agent has no user, query or fragment; " + "a token is given by withToken");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("The timeout of an agent is more than zero, not " + timeout);
        }
        token.ifPresent(AgentAddress::checkToken);
    }

    /**
     * Returns the address {@code http://host:port}, without a token and with the default timeout.
     *
     * @throws IllegalArgumentException if it is not such an address
     */
    public static AgentAddress of(String address) {
        try {
            return new AgentAddress(new URI(address), Optional.empty(), DEFAULT_TIMEOUT);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "The address of an agent is http://host:port, not \"" + address + "\": " + e.getReason(), e);
        }
    }

    public AgentAddress withToken(String bearer) {
        return new AgentAddress(uri, Optional.of(bearer), timeout);
    }

    public AgentAddress withTimeout(Duration perOperation) {
        return new AgentAddress(uri, token, perOperation);
    }

    private static void checkToken(String token) {
        if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("A token is made of visible ASCII characters, without blanks");
        }
    }

    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
