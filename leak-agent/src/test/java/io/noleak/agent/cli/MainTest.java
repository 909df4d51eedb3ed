package io.noleak.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void help_lists_every_command_and_the_exit_codes() {
        assertThat(run("help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "attach <pid>",
                        "begin  <pid|url>",
                        "show   <pid|url>",
                        "status <pid|url>",
                        "compare <old.json>",
                        "Exit codes: 0");
    }

    @Test
    void version_is_printed() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("noleak ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                            | a command is missing",
                "begone                        | there is no command \"begone\"",
                "attach                        | attach: a process id is missing",
                "attach shop                   | \"shop\" is not a process id",
                "attach 1 exact                | attach: \"exact\" is not of the form name=value",
                "show                          | a process id or the address of an agent",
                "show 1 2                      | unexpected argument \"2\"",
                "show --jsn 1                  | unexpected argument \"--jsn\"",
                "show http://h:1 --token       | --token: a value is missing",
                "show http://h:1 --timeout 0   | --timeout 0: expected 1 to 86400 whole seconds",
                "show http://h:1 --timeout soon | --timeout soon: expected 1 to 86400 whole seconds",
                "show http://h:1 --token-file /no/where | --token-file /no/where: cannot be read",
                "show localhost:7091           | The address of an agent is http://host:port",
                "show 99999999999999999999     | \"99999999999999999999\" is not a process id",
            })
    void wrong_usage_is_explained_and_ends_with_2(String line, String message) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("noleak: " + message)
                .contains("`java -jar leak-agent-all.jar help` lists the commands");
        assertThat(out.size()).isZero();
    }

    @Test
    void compare_of_what_is_no_report_ends_with_2() {
        assertThat(run("compare", "old.json")).isEqualTo(2);
        assertThat(run("compare", "/no/old.json", "/no/new.json")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("noleak: compare takes two reports")
                .contains("noleak: /no/old.json: there is no such file");
    }

    @Test
    void an_agent_that_cannot_be_reached_ends_with_1() {
        assertThat(run("show", "http://127.0.0.1:1")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("noleak: Nobody listens at http://127.0.0.1:1");
    }

    @Test
    void a_process_that_is_not_there_ends_with_1() {
        assertThat(run("attach", Integer.toString(Integer.MAX_VALUE))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("noleak: There is no process 2147483647");
    }

    private int run(String... args) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Main(to, new PrintStream(err, true, StandardCharsets.UTF_8), Map.of()).run(List.of(args));
    }
}
