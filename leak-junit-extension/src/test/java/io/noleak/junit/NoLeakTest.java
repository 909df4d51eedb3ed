package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.cases.OrderCases;
import com.example.cases.RunTests;
import com.example.shop.OrderLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EventType;

class NoLeakTest {

    @AfterEach
    void forget() {
        OrderLog.clear();
    }

    /** In a JVM of its own: threads of other tests would allocate meanwhile. */
    @Test
    void a_leak_fails_its_test_with_line_growth_holder_and_evidence() throws Exception {
        String text = """
                        @NoLeak: 1 allocation site kept growing in all 8 rounds
                          site     : OrderLog.record(OrderLog.java:14)  byte[]
                          growth   : 1,016 B per iteration (limit 16 B), 100.2 KiB in every round
                          held by  : static OrderLog.RECORDS → ArrayList
                          evidence : 808 objects kept by 8 of 8 rounds, none of them freed since; exact; 0 lost
                          report   : target/noleak/OrderCases.leaks.html
                          advice   : let go of what is held, or accept it: a line in noleak-suppressions, or -Dnoleak.baseline=update
                        """;
        String output = ChildJvm.run(List.of(), RunTests.class, OrderCases.class.getName());

        assertThat(output)
                .contains("FAILED leaks(): org.opentest4j.AssertionFailedError: " + text + "passed 1, failed 1");
        assertThat(Path.of("..", "README.md")).content().contains(text.indent(4));
    }

    @Test
    void a_leak_is_published_for_ides_and_ci() {
        EngineExecutionResults results = Kit.runMethod(OrderCases.class, "leaks");
        assertThat(Kit.failure(results)).hasMessageStartingWith("@NoLeak: 1 allocation site kept growing");
        assertThat(entries(results))
                .containsEntry("noleak.outcome", "leaking")
                .containsEntry("noleak.leak", "OrderLog.record(OrderLog.java:14)  byte[]")
                .containsEntry("noleak.growthPerIteration", "1016.0");
    }

    @Test
    void a_body_that_keeps_nothing_passes() {
        EngineExecutionResults results = Kit.runMethod(OrderCases.class, "forgets");
        results.testEvents().assertStatistics(stats -> stats.succeeded(1).failed(0));
        assertThat(entries(results)).containsEntry("noleak.outcome", "clean");
    }

    private static Map<String, String> entries(EngineExecutionResults results) {
        return results.allEvents().stream()
                .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                .findFirst()
                .orElseThrow()
                .getRequiredPayload(ReportEntry.class)
                .getKeyValuePairs();
    }
}
