package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.example.cases.Events;
import com.example.cases.ParallelCases;
import com.example.shop.OrderLog;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class ParallelTest {

    @Test
    void a_checked_test_runs_alone_among_parallel_ones() {
        Events.clear();
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(ParallelCases.Leaking.class), selectClass(ParallelCases.Checked.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .execute();
        OrderLog.clear();
        results.testEvents().assertStatistics(stats -> stats.succeeded(21).failed(0));
        assertThat(Events.all()).contains("checked").doesNotContain("not alone");
    }
}
