package io.noleak.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.gatling.RoundsSimulation;
import io.noleak.junit.gatling.GatlingResult;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs of a user's simulation against a server that leaks on one page and not on the other. */
class LeakVerdictTest {

    @TempDir
    static Path folder;

    static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_leak_ends_with_exit_code_2_and_a_row_in_gatlings_report() throws Exception {
        GatlingResult result = Simulations.of(RoundsSimulation.class, server)
                .with("page", "/leak")
                .run();

        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(2);
        String line = "LeakyServer.record(LeakyServer.java:" + lineOf("new byte[1000 + request.length() % 2]") + ")";
        assertThat(result.consoleText())
                .contains("site     : " + line + "  byte[]")
                .contains("leak: verdict: count of successful events is 1.0 : false")
                .contains("leak: show 4: count of successful events is 1.0 : true");
        assertThat(Simulations.page(result))
                .contains("leak: " + line)
                .containsPattern("1,0[0-9][0-9] B per request \\(limit 64 B\\)");
        assertThat(result.console().get(result.console().size() - 1))
                .startsWith("noleak: report file:///")
                .endsWith("TEST-RoundsSimulation.xml");
        assertThat(Simulations.read(result, "RoundsSimulation.html")).contains(line);
        assertThat(Simulations.read(result, "TEST-RoundsSimulation.xml")).contains("failures=\"1\"", line);
    }

    @Test
    void a_leak_that_allocates_nothing_of_its_own_is_found_by_its_collection() throws Exception {
        GatlingResult result = Simulations.of(RoundsSimulation.class, server)
                .with("page", "/listen")
                .run();

        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(2);
        assertThat(result.consoleText())
                .contains("grows    : static LeakyServer.LISTENERS → ArrayList")
                .contains("growth   : 4 elements per request");
        assertThat(Simulations.page(result))
                .contains("leak: static LeakyServer.LISTENERS")
                .contains("+4 elements per request");
    }

    @Test
    void no_leak_ends_with_exit_code_0() {
        GatlingResult result = Simulations.of(RoundsSimulation.class, server)
                .with("page", "/clean")
                .run();

        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(0);
        assertThat(result.passed()).isTrue();
        assertThat(result.consoleText())
                .contains("leak: verdict: count of successful events is 1.0 : true")
                .contains("Global: percentage of failed events is less than 1.0 : true");
        assertThat(Simulations.read(result, "TEST-RoundsSimulation.xml")).contains("failures=\"0\" errors=\"0\"");
    }

    private static int lineOf(String code) throws Exception {
        return Files.readAllLines(Path.of("src/test/java/com/example/gatling/LeakyServer.java")).stream()
                        .takeWhile(line -> !line.contains(code))
                        .toList()
                        .size()
                + 1;
    }
}
