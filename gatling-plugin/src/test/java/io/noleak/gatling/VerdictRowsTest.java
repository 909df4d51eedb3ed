package io.noleak.gatling;

import static io.noleak.gatling.LeakDsl.leakRounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictRowsTest {

    private final RunReports reports = new RunReports(
            CheckPlan.on("BrowseSimulation", List.of(LeakAgent.http("http://localhost:7091"))), Accepted.read());

    @Test
    void a_run_that_broke_off_is_one_failed_row_with_the_reason() {
        Conclusion conclusion = new Conclusion(List.of(reports.ofBrokenRun("the agent is gone")));

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
    void a_check_is_named_after_the_class_that_sets_it_up() {
        assertThat(leakRounds(LeakAgent.http("http://localhost:7091")))
                .extracting("plan.name")
                .isEqualTo("VerdictRowsTest");
    }
}
