package io.noleak.agent.endpoint;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Where the control endpoint listens and whom it lets in. Immutable; {@code toString} never shows the token.
 *
 * @param bind address to listen on
 * @param port TCP port, 0 = any free one
 * @param token bearer token that every request must carry; must be there unless {@code bind} is loopback
 */
public record EndpointOptions(InetAddress bind, int port, Optional<String> token) {

    /** Guessing 16 characters over HTTP is hopeless; a shorter token is a typing error or a placeholder. */
    static final int MIN_TOKEN = 16;

    public EndpointOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port=" + port + ": expected 0 (any free port) to 65535");
        }
        if (token.isEmpty() && !bind.isLoopbackAddress()) {
            throw new IllegalArgumentException("bind=" + bind.getHostAddress() + ": on an address that other machines "
                    + "may reach, a token is required. Give one by tokenFile=<file>, by the environment variable "
                    + "NOLEAK_TOKEN, or by token=<token>; or leave bind out to listen on loopback only");
        }
        token.ifPresent(EndpointOptions::checkToken);
    }

    private static void checkToken(String token) {
        if (token.length() < MIN_TOKEN || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("token: expected at least " + MIN_TOKEN
                    + " visible ASCII characters without blanks; `openssl rand -hex 16` makes a good one");
        }
    }

    @Override
    public String toString() {
        return bind.getHostAddress() + ":" + port + (token.isPresent() ? " with a token" : " without a token");
    }
}
