package io.noleak.agent.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    private static final String TOKEN = "0123456789abcdef";

    @Test
    void without_the_token_nothing_is_answered_not_even_which_paths_there_are() throws IOException {
        try (ControlEndpoint endpoint = endpoint()) {
            for (String path : new String[] {"/status", "/nonsense"}) {
                assertThat(RawHttp.send(endpoint.port(), "GET " + path + " HTTP/1.1", "Host: localhost"))
                        .startsWith("HTTP/1.1 401 ")
                        .containsIgnoringCase("WWW-Authenticate: Bearer")
                        .endsWith(
                                "noleak: This endpoint wants a token: send the header Authorization: Bearer <token>\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer 0123456789abcdeX",
                "Bearer 0123456789abcde",
                "Bearer 0123456789abcdef0",
                "Bearer ",
                "Bearer",
                "Basic 0123456789abcdef",
                "0123456789abcdef"
            })
    void a_wrong_token_is_refused(String authorization) throws IOException {
        try (ControlEndpoint endpoint = endpoint()) {
            assertThat(status(endpoint, authorization)).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void the_right_token_opens_it_under_any_host_name() throws IOException {
        try (ControlEndpoint endpoint = endpoint()) {
            assertThat(status(endpoint, "Bearer " + TOKEN)).startsWith("HTTP/1.1 200 ");
            assertThat(status(endpoint, "bearer " + TOKEN)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void an_address_that_others_can_reach_needs_a_token() throws IOException {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");

        assertThatThrownBy(() -> new EndpointOptions(everywhere, 0, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bind=0.0.0.0: on an address that other machines may reach, a token is required")
                .hasMessageContaining("NOLEAK_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with blank 0123456789", "0123456789äbcdef"})
    void a_token_that_cannot_protect_is_refused_and_not_repeated(String token) {
        assertThatThrownBy(() -> new EndpointOptions(InetAddress.getLoopbackAddress(), 0, Optional.of(token)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("token: expected at least 16 visible ASCII characters without blanks; "
                        + "`openssl rand -hex 16` makes a good one");
    }

    @Test
    void options_never_print_the_token() {
        assertThat(new EndpointOptions(InetAddress.getLoopbackAddress(), 7, Optional.of(TOKEN)))
                .hasToString("127.0.0.1:7 with a token");
    }

    private static ControlEndpoint endpoint() throws IOException {
        EndpointOptions options = new EndpointOptions(InetAddress.getByName("0.0.0.0"), 0, Optional.of(TOKEN));
        return ControlEndpoint.start(options, ScriptedProbe::new, ScriptedProbe.JVM, new RecordedExclusion());
    }

    private static String status(ControlEndpoint endpoint, String authorization) throws IOException {
        return RawHttp.send(
                endpoint.port(), "GET /status HTTP/1.1", "Host: shop.internal", "Authorization: " + authorization);
    }
}
