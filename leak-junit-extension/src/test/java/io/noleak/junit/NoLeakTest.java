package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.cases.OrderCases;
import org.junit.jupiter.api.Test;

class NoLeakTest {

    @Test
    void a_leak_fails_its_test() {
        assertThat(Kit.failure(Kit.runMethod(OrderCases.class, "leaks"))).hasMessageContaining("kept growing");
    }

    @Test
    void a_body_that_keeps_nothing_passes() {
        Kit.runMethod(OrderCases.class, "forgets")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).failed(0));
    }
}
