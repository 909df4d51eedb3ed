package io.noleak.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.ProbeException;
import io.noleak.snapshot.Sampling;
import io.noleak.snapshot.Settle;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.SnapshotCodec;
import io.noleak.snapshot.Vitals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteProbeTest {

    private static final String STATUS = "{\"noleak\":\"status\",\"version\":1,"
            + "\"jvm\":{\"pid\":1,\"startTime\":10,\"version\":\"17\",\"collector\":\"G1\"}}";

    private record Scripted(int status, String body) {}

    private final Map<String, Scripted> script = new ConcurrentHashMap<>();
    private HttpServer server;
    private AgentAddress address;
    private volatile String authorization = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Scripted reply =
                    script.getOrDefault(exchange.getRequestURI().getPath(), new Scripted(404, "<h1>No such page</h1>"));
            authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        address = AgentAddress.of("http://127.0.0.1:" + server.getAddress().getPort());
        script.put("/status", new Scripted(200, STATUS));
        script.put("/begin", snapshot(0, 10));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void returns_what_the_agent_answers() {
        script.put("/show", snapshot(1, 10));
        try (RemoteProbe probe = RemoteProbe.connect(address.withToken("sesame"))) {
            assertThat(probe.begin().round()).isZero();
            assertThat(probe.show().round()).isEqualTo(1);
            assertThat(probe.describe()).isEqualTo(address.toString());
        }
        assertThat(authorization).isEqualTo("Bearer sesame");
    }

    @Test
    void nobody_there_is_said_with_what_to_check() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThatThrownBy(() -> RemoteProbe.connect(AgentAddress.of("http://127.0.0.1:" + free)))
                .isInstanceOf(ProbeException.class)
                .hasMessage("Nobody listens at http://127.0.0.1:" + free + ": check that the JVM runs, that it was "
                        + "started with -javaagent:leak-agent-all.jar=port=" + free
                        + ", and that the port is reachable from here");
    }

    @Test
    void an_unknown_host_is_named() {
        assertThatThrownBy(() -> RemoteProbe.connect(AgentAddress.of("http://no-such-host.invalid:7091")))
                .isInstanceOf(ProbeException.class)
                .hasMessage("Unknown host: no-such-host.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"status\":\"UP\"}", "[]", "", "{\"noleak\":\"snapshot\"}"})
    void something_else_than_an_agent_is_recognised(String body) {
        script.put("/status", new Scripted(200, body));

        assertThatThrownBy(() -> RemoteProbe.connect(address))
                .isInstanceOf(ProbeException.class)
                .hasMessageStartingWith("There is something else than a noleak agent at " + address);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 404, 500})
    void an_answer_that_is_not_an_agents_is_reported_and_no_redirect_followed(int status) {
        script.put("/status", new Scripted(status, "<h1>Oops</h1>"));

        assertThatThrownBy(() -> RemoteProbe.connect(address.withToken("sesame")))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("something else than a noleak agent")
                .hasMessageContaining("GET /status answered HTTP " + status);
    }

    @Test
    void an_agents_refusal_is_passed_on_in_its_own_words() {
        script.put("/status", error(401, "The token is not the one"));

        assertThatThrownBy(() -> RemoteProbe.connect(address))
                .isInstanceOf(ProbeException.class)
                .hasMessage(address + " refused GET /status (HTTP 401): The token is not the one");
    }

    @Test
    void show_before_begin_is_refused_here() {
        try (RemoteProbe probe = RemoteProbe.connect(address)) {
            assertThatThrownBy(probe::show).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_jvm_restarted_between_two_shows_is_recognised() {
        script.put("/show", snapshot(1, 99));
        try (RemoteProbe probe = RemoteProbe.connect(address)) {
            probe.begin();
            assertThatThrownBy(probe::show)
                    .isInstanceOf(ProbeException.class)
                    .hasMessageContaining("was restarted since begin");
        }
    }

    @Test
    void a_restarted_jvm_that_knows_of_no_begin_is_recognised() {
        script.put("/show", error(409, "POST /begin first"));
        try (RemoteProbe probe = RemoteProbe.connect(address)) {
            probe.begin();
            script.put("/status", new Scripted(200, STATUS.replace("\"startTime\":10", "\"startTime\":99")));
            assertThatThrownBy(probe::show)
                    .isInstanceOf(ProbeException.class)
                    .hasMessageContaining("was restarted since begin");
        }
    }

    @Test
    void somebody_elses_show_in_between_is_noticed() {
        script.put("/show", snapshot(2, 10));
        try (RemoteProbe probe = RemoteProbe.connect(address)) {
            probe.begin();
            assertThatThrownBy(probe::show)
                    .isInstanceOf(ProbeException.class)
                    .hasMessageContaining("Expected round 1")
                    .hasMessageContaining("somebody else called begin or show");
        }
    }

    @Test
    void a_busy_agent_is_reported() {
        script.put("/begin", error(423, "Busy: POST /show has been running for 3 s"));
        try (RemoteProbe probe = RemoteProbe.connect(address)) {
            assertThatThrownBy(probe::begin)
                    .isInstanceOf(ProbeException.class)
                    .hasMessageContaining("(HTTP 423): Busy: POST /show");
        }
    }

    @Test
    void a_server_that_accepts_and_never_answers_is_given_up() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            AgentAddress there = AgentAddress.of("http://127.0.0.1:" + silent.getLocalPort());

            assertThatThrownBy(() -> RemoteProbe.connect(there.withTimeout(Duration.ofMillis(200))))
                    .isInstanceOf(ProbeException.class)
                    .hasMessageStartingWith("No answer to GET /status from " + there + " within 0.2 s");
        }
    }

    @Test
    void a_closed_probe_is_closed() {
        RemoteProbe probe = RemoteProbe.connect(address);
        probe.close();
        probe.close();

        assertThatThrownBy(probe::begin)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:7091",
                "ftp://localhost",
                "http://localhost/begin",
                "http:///",
                "http://a b",
                "http://me@localhost",
                "http://localhost?x=1"
            })
    void an_address_that_is_none_is_refused(String text) {
        assertThatThrownBy(() -> AgentAddress.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_never_prints_its_token() {
        assertThat(address.withToken("sesame").toString()).doesNotContain("sesame");
        assertThatThrownBy(() -> address.withToken("open sesame"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("sesame");
    }

    private static Scripted error(int status, String message) {
        return new Scripted(status, "{\"noleak\":\"error\",\"version\":1,\"message\":\"" + message + "\"}");
    }

    private static Scripted snapshot(int round, long startTime) {
        Snapshot snapshot = new Snapshot(
                round,
                new Jvm(1, startTime, "17", "G1"),
                new Sampling("exact", 0, true, ""),
                List.of(),
                new Completeness(0, 0, 0, 0, 0, 0, 0, 0),
                Vitals.unknown(),
                0,
                new Settle(1, true, 0));
        return new Scripted(200, SnapshotCodec.encode(snapshot));
    }
}
