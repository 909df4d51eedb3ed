package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.site.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class StacksTest {

    private static final Frame RECORD = new Frame("com.example.OrderLog", "record", "OrderLog.java", 42);
    private static final Frame TEST = new Frame("com.example.OrderTest", "order", "OrderTest.java", 7);
    private static final Frame ACCESSOR = new Frame("jdk.internal.reflect.DirectMethodHandleAccessor", "invoke", "", 1);
    private static final Frame METHOD = new Frame("java.lang.reflect.Method", "invoke", "Method.java", 569);
    private static final Frame OWN = new Frame("io.noleak.junit.Body", "call", "Body.java", 22);
    private static final Frame RUNNER = new Frame("org.junit.Runner", "run", "Runner.java", 1);

    @Test
    void ends_where_the_check_called_the_observed_code() {
        assertThat(Stacks.observed(List.of(RECORD, TEST, ACCESSOR, METHOD, OWN, RUNNER)))
                .containsExactly(RECORD, TEST);
    }

    @Test
    void stays_whole_in_another_jvm_and_where_nothing_would_be_left() {
        assertThat(Stacks.observed(List.of(RECORD, METHOD, RUNNER))).containsExactly(RECORD, METHOD, RUNNER);
        assertThat(Stacks.observed(List.of(METHOD, OWN, RUNNER))).containsExactly(METHOD, OWN, RUNNER);
    }
}
