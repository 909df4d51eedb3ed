package io.noleak.gatling;

import static io.noleak.gatling.LeakDsl.leakRounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.report.BaselineMode;
import io.noleak.report.Suppressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictRowsTest {

    private final RunReports reports = new RunReports(
            CheckPlan.on("BrowseSimulation", List.of(LeakAgent.http("http://localhost:7091"))), Accepted.read());

    @Test
    void a_run_that_broke_off_is_one_failed_row_with_the_reason() {
        Conclusion conclusion = Conclusion.of(reports.ofBrokenRun("the agent is gone"));

        assertThat(VerdictRows.of(conclusion))
                .containsExactly(Row.failed("leak: verdict", "Not measured: the agent is gone"));
    }

    @Test
    void a_run_that_broke_off_is_an_error_for_ci_servers_and_hostile_names_are_escaped() {
        String xml = JUnitXml.of(reports.ofBrokenRun("<&\"\u0000>").report());

        assertThat(xml)
                .contains("failures=\"0\" errors=\"1\"")
                .contains("message=\"Not measured: &lt;&amp;&quot;\uFFFD&gt;\"")
                .contains("type=\"invalid\"");
    }

    @Test
    void strict_mode_fails_a_run_whose_suppressions_were_not_needed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("accepted"), "known | OrderLog | once\n");
        Accepted strict = new Accepted(Suppressions.read(file), BaselineMode.OFF, true);
        Accepted lenient = new Accepted(Suppressions.read(file), BaselineMode.OFF, false);

        assertThat(lenient.stale()).isEmpty();
        assertThat(strict.stale())
                .containsExactly(file + ":1: \"OrderLog\" was not needed by any check: remove the line");
        Conclusion conclusion = new Conclusion(List.of(), strict.stale());
        assertThat(conclusion.passed()).isFalse();
        assertThat(VerdictRows.of(conclusion))
                .containsExactly(Row.failed("leak: verdict", strict.stale().get(0)));
    }

    @Test
    void a_check_is_named_after_the_class_that_sets_it_up() {
        assertThat(leakRounds(LeakAgent.http("http://localhost:7091")))
                .extracting("plan.name")
                .isEqualTo("VerdictRowsTest");
    }
}
