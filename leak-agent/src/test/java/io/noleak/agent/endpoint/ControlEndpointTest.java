package io.noleak.agent.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.snapshot.ProbeException;
import io.noleak.snapshot.SnapshotCodec;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlEndpointTest {

    private final ScriptedProbe probe = new ScriptedProbe();
    private final RecordedExclusion exclusion = new RecordedExclusion();
    private ControlEndpoint endpoint;

    @BeforeEach
    void start() {
        endpoint = start(0);
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void show_has_three_sections_made_for_a_person() throws IOException {
        post("/begin");
        post("/show");

        assertThat(RawHttp.body(post("/show"))).isEqualTo("""
                        noleak development  pid 4711  JDK 17.0.15+6  G1
                        round 2  exact  246,912 B allocated since begin
                        samples 102 taken, 35 held of at most 1,000,000, 0 thinned, 0 lost (0 B)
                        settled in 8 ms by 2 collections
                        vitals  heap used 12,345,678  threads 11

                        Top live sites: 2 live sites
                           bytes  objects  site
                          +5,000       +5  Start.java:42     byte[] in Start.load via Arrays.copyOf
                          +2,000      +20  OrderLog.java:42  byte[] in OrderLog.record via Arrays.copyOf

                        Compared with the last show (round 1): 1 changed site
                           bytes  objects  site
                          +1,000      +10  OrderLog.java:42  byte[] in OrderLog.record via Arrays.copyOf

                        Compared with begin: 1 changed site
                           bytes  objects  site
                          +2,000      +20  OrderLog.java:42  byte[] in OrderLog.record via Arrays.copyOf
                        """);
    }

    @Test
    void estimates_come_with_their_error_and_sections_end_after_fifty_rows() throws IOException {
        probe.exact = false;
        probe.quietSites = 60;
        post("/begin");

        String text = RawHttp.body(post("/show"));

        assertThat(text)
                .contains("estimated (mode 64K, one sample per 65,536 B)")
                .contains("  +1,000  ±196      +10  OrderLog.java:42  byte[] in OrderLog.record")
                .contains("Top live sites: 62 live sites")
                .contains("  … and 12 more live sites with +192 bytes, +12 objects\n")
                .contains("Compared with the last show (none yet, so with begin): 1 changed site");
        assertThat(text.lines().filter(line -> line.contains("Quiet"))).hasSize(48);
    }

    @Test
    void a_program_that_accepts_json_gets_the_snapshot() throws IOException {
        String answer = RawHttp.send(
                endpoint.port(), "POST /begin HTTP/1.1", "Host: localhost", "Accept: application/json, text/plain");

        assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("Content-Type: application/json");
        assertThat(SnapshotCodec.decode(RawHttp.body(answer))).isEqualTo(new ScriptedProbe().begin());
    }

    @Test
    void status_says_where_the_ritual_stands_without_touching_the_probe() throws IOException {
        assertThat(get("/status")).contains("pid 4711").contains("not begun");
        post("/begin");
        assertThat(get("/status")).contains("begun, no show yet");
        post("/show");
        assertThat(get("/status")).contains("1 shown since begin");
    }

    @Test
    void show_before_begin_is_refused_with_the_remedy() throws IOException {
        assertThat(post("/show"))
                .startsWith("HTTP/1.1 409 ")
                .endsWith("noleak: Nothing to compare with yet: POST /begin first, then put load on the service, "
                        + "then POST /show\n");
    }

    @Test
    void a_wrong_method_is_refused_and_the_right_one_named() throws IOException {
        assertThat(get("/show"))
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: POST")
                .endsWith("noleak: /show takes POST only\n");
        assertThat(post("/status")).startsWith("HTTP/1.1 405 ").contains("Allow: GET");
    }

    @Test
    void a_wrong_path_is_refused_and_the_right_ones_named() throws IOException {
        for (String path : new String[] {"/", "/begin/", "/beginning", "/..%2fbegin"}) {
            assertThat(post(path))
                    .startsWith("HTTP/1.1 404 ")
                    .contains("There is: POST /begin, POST /show, GET /holders, GET /status");
        }
    }

    @Test
    void parameters_after_the_path_are_tolerated_and_broken_escapes_refused() throws IOException {
        assertThat(post("/begin?from=curl&x=%20")).startsWith("HTTP/1.1 200 ");
        assertThat(post("/begin?x=%zz")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_announced_or_not() throws IOException {
        String large = "x".repeat(5_000);
        String head = "POST /begin HTTP/1.1\r\nHost: localhost\r\n";

        assertThat(RawHttp.sendBytes(endpoint.port(), head + "Content-Length: 5000\r\n\r\n" + large))
                .startsWith("HTTP/1.1 413 ")
                .contains("this one has more than 4096 bytes");
        assertThat(RawHttp.sendBytes(
                        endpoint.port(), head + "Transfer-Encoding: chunked\r\n\r\n1388\r\n" + large + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(RawHttp.sendBytes(endpoint.port(), head + "Content-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void errors_are_json_for_a_program() throws IOException {
        assertThat(RawHttp.body(RawHttp.send(
                        endpoint.port(), "GET /show HTTP/1.1", "Host: localhost", "Accept: application/json")))
                .isEqualTo("{\"noleak\":\"error\",\"version\":1,\"message\":\"/show takes POST only\"}");
    }

    @Test
    void a_failing_probe_is_reported_and_the_endpoint_lives_on() throws IOException {
        post("/begin");
        probe.broken = true;
        assertThat(post("/show")).startsWith("HTTP/1.1 500 ").endsWith("noleak: the probe was taken away\n");
        probe.broken = false;
        assertThat(post("/show")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void while_one_operation_runs_another_is_refused_and_status_answers() throws Exception {
        post("/begin");
        probe.mayGoOn = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> unchecked("/show"));
        probe.entered.await();

        assertThat(post("/begin"))
                .startsWith("HTTP/1.1 423 ")
                .containsIgnoringCase("Retry-After: 1")
                .contains("Busy: POST /show has been running for ");
        assertThat(get("/status")).contains("running POST /show");

        probe.mayGoOn.countDown();
        assertThat(first.get()).startsWith("HTTP/1.1 200 ");
        assertThat(get("/status")).doesNotContain("running");
    }

    @Test
    void a_web_page_cannot_use_it_by_a_cross_site_request() throws IOException {
        assertThat(RawHttp.send(
                        endpoint.port(), "POST /begin HTTP/1.1", "Host: localhost", "Origin: http://evil.example"))
                .startsWith("HTTP/1.1 403 ")
                .contains("A web page may not use this endpoint");
    }

    @Test
    void a_web_page_cannot_use_it_by_a_rebound_dns_name() throws IOException {
        for (String host : new String[] {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", ""}) {
            assertThat(RawHttp.send(endpoint.port(), "GET /status HTTP/1.1", "Host: " + host))
                    .startsWith("HTTP/1.1 403 ")
                    .contains("answers to localhost, 127.0.0.1 and [::1] only");
        }
        for (String host : new String[] {"localhost", "127.0.0.1:1", "[::1]:80", "LocalHost:9"}) {
            assertThat(RawHttp.send(endpoint.port(), "GET /status HTTP/1.1", "Host: " + host))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void all_its_threads_are_daemons_and_left_out_by_the_probe() throws IOException {
        get("/status");

        // The dispatcher, and a timer whose name differs between JDKs, are started by the server itself.
        assertThat(exclusion.names())
                .filteredOn(name -> name.startsWith("noleak-http-"))
                .isNotEmpty();
        assertThat(exclusion.names())
                .filteredOn(name -> !name.startsWith("noleak-http-"))
                .hasSize(2)
                .contains("HTTP-Dispatcher");
        assertThat(exclusion.threads()).allMatch(Thread::isDaemon);
    }

    @Test
    void many_requests_one_after_another_do_not_add_threads() throws IOException {
        for (int i = 0; i < 30; i++) {
            get("/status");
        }
        // A request may arrive before the last one's thread has become idle; a thread for each would be 30.
        assertThat(exclusion.names())
                .filteredOn(name -> name.startsWith("noleak-http-"))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void a_long_answer_leaves_no_direct_buffer_of_its_length() throws IOException {
        for (int i = 0; i < 30; i++) {
            post("/begin");
        }
        long before = directBuffers();
        probe.quietSites = 10_000;

        String answer =
                RawHttp.send(endpoint.port(), "POST /begin HTTP/1.1", "Host: localhost", "Accept: application/json");

        assertThat(answer).hasSizeGreaterThan(1_000_000);
        assertThat(directBuffers() - before).isLessThan(answer.length() / 8);
    }

    @Test
    void a_port_in_use_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> start(endpoint.port()))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("Cannot listen on 127.0.0.1:" + endpoint.port())
                .hasMessageContaining("Choose another port");
    }

    private static long directBuffers() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private ControlEndpoint start(int port) {
        return ControlEndpoint.start(
                new EndpointOptions(InetAddress.getLoopbackAddress(), port, Optional.empty()),
                () -> probe,
                ScriptedProbe.JVM,
                exclusion);
    }

    private String post(String path) throws IOException {
        return RawHttp.send(endpoint.port(), "POST " + path + " HTTP/1.1", "Host: localhost");
    }

    private String get(String path) throws IOException {
        return RawHttp.send(endpoint.port(), "GET " + path + " HTTP/1.1", "Host: localhost");
    }

    private String unchecked(String path) {
        try {
            return post(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
