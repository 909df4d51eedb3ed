package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.cases.MockitoCases;
import com.example.cases.SpringCases;
import com.example.cases.TimeoutCases;
import com.example.shop.OrderLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class OtherExtensionsTest {

    @AfterEach
    void forget() {
        OrderLog.clear();
    }

    @Test
    void calls_that_mocks_keep_are_no_leak() {
        succeeds(Kit.runMethod(MockitoCases.class, "callsMocks"));
    }

    @Test
    void a_body_that_stubs_mocks_is_refused() {
        assertThat(Kit.failure(Kit.runMethod(MockitoCases.class, "stubsInItsBody")))
                .hasMessageContaining("this test cannot be checked: its body stubs mocks")
                .hasMessageContaining("use lifecycle = PER_ITERATION");
    }

    @Test
    void a_body_that_stubs_mocks_is_checked_per_iteration() {
        succeeds(Kit.runMethod(MockitoCases.class, "stubsInItsBodyPerIteration"));
    }

    @Test
    void a_leak_of_an_injected_bean_is_found() {
        assertThat(Kit.failure(Kit.runMethod(SpringCases.class, "leakingBean")))
                .hasMessageContaining("OrderLog.record(OrderLog.java:14)  byte[]");
    }

    @Test
    void injected_fields_and_parameters_are_there_per_iteration() {
        succeeds(Kit.runMethod(SpringCases.class, "harmlessBean", StringBuilder.class.getName()));
    }

    @Test
    void the_check_stays_within_the_time_limit_of_the_test() {
        assertThat(Kit.failure(Kit.runMethod(TimeoutCases.class, "slowBody")))
                .hasMessageStartingWith("@NoLeak: 1 allocation site kept growing");
    }

    private static void succeeds(EngineExecutionResults results) {
        results.testEvents().failed().stream().findFirst().ifPresent(event -> {
            throw new AssertionError("A test failed", Kit.failure(results));
        });
        results.testEvents().assertStatistics(stats -> stats.succeeded(1));
    }
}
