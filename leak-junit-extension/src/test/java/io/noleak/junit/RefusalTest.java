package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.cases.Events;
import com.example.cases.RefusedCases;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @BeforeEach
    void forget() {
        Events.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    limit   | limit = "16 bananas", but it is refused: Limit "16 bananas" has an unknown unit
                    rounds  | rounds = "3", but it must be a whole number from 4 to 10000
                    timeout | timeout = "soon", but it must be a time above 0 such as "500 ms", "30 s", "2 min" or "1 h"
                    ignore  | but it is refused: Suppression "com.example.*" has no reason
                    """)
    void an_invalid_attribute_is_refused_by_annotation_attribute_and_rule_before_any_set_up(
            String method, String rule) {
        assertThat(Kit.failure(Kit.runMethod(RefusedCases.OnMethods.class, method)))
                .hasMessageStartingWith(
                        "@NoLeak on com.example.cases.RefusedCases$OnMethods." + method + "(): " + method + " = ")
                .hasMessageContaining(rule);
        assertThat(Events.all()).isEmpty();
    }

    @Test
    void an_invalid_attribute_of_a_class_is_refused_before_anything_of_the_class_runs() {
        assertThat(Kit.failure(Kit.run(RefusedCases.OnClass.class)))
                .hasMessage("@NoLeak on com.example.cases.RefusedCases$OnClass: threads = \"0\", but it must be a "
                        + "whole number from 1 to 1024");
        assertThat(Events.all()).isEmpty();
    }

    @Test
    void an_invalid_parameter_is_refused_by_its_name() {
        assertThat(Kit.failure(
                        Kit.runMethod(RefusedCases.OnMethods.class, "fine", Map.of("noleak.lifecycle", "SOMETIMES"))))
                .hasMessage("Configuration parameter noleak.lifecycle = \"SOMETIMES\", but it must be one of ONCE, "
                        + "PER_ITERATION");
        assertThat(Events.all()).isEmpty();
    }

    @Test
    void the_mode_of_another_jvm_is_not_the_tests_to_set() {
        assertThat(Kit.failure(Kit.runMethod(RefusedCases.OnMethods.class, "modeOfAnotherJvm")))
                .hasMessageContaining("this test checks another JVM, whose agent has its mode from its start");
        assertThat(Events.count("body")).isZero();
    }

    @Test
    void two_targets_are_refused_by_name() {
        assertThat(Kit.failure(Kit.run(RefusedCases.TwoTargets.class)))
                .hasMessageContaining("a test checks one JVM, but has 2 targets: one, two");
        assertThat(Events.all()).isEmpty();
    }

    @Test
    void switched_off_an_annotated_test_runs_once() {
        Kit.runMethod(RefusedCases.OnMethods.class, "fine", Map.of("noleak.enabled", "false"))
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1));
        assertThat(Events.count("body")).isOne();
    }
}
