package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.cases.Events;
import com.example.cases.RepeatedCases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.TestAbortedException;

class RepetitionTest {

    @BeforeEach
    void forget() {
        Events.clear();
    }

    @Test
    void set_up_and_clean_up_run_once_around_all_iterations() {
        succeeds(Kit.run(RepeatedCases.Once.class), 1);
        assertThat(Events.count("before")).isOne();
        assertThat(Events.count("after")).isOne();
        assertThat(Events.count("body")).isGreaterThan(500);
        assertThat(Events.all()).startsWith("before", "body", "body").endsWith("body", "after");
    }

    @Test
    void per_iteration_each_iteration_has_its_own_instance_set_up_and_clean_up() {
        succeeds(Kit.runMethod(RepeatedCases.PerIteration.class, "body"), 1);
        assertThat(Events.count("body")).isGreaterThan(500);
        assertThat(Events.count("before")).isEqualTo(Events.count("after"));
        List<String> events = Events.all();
        assertThat(events.subList(0, 9))
                .containsExactly("before", "body", "after", "before", "body", "after", "before", "body", "after");
    }

    @Test
    void per_iteration_in_a_nested_class_renews_the_outer_instances_as_well() {
        succeeds(Kit.run(RepeatedCases.PerIteration.Inner.class), 1);
        assertThat(Events.all().subList(0, 5))
                .containsExactly("before", "inner before", "inner body", "inner after", "after");
        assertThat(Events.count("inner body")).isGreaterThan(500);
    }

    @Test
    void an_annotation_on_a_class_holds_for_nested_tests_as_well() {
        Kit.run(RepeatedCases.OnClass.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(2).failed(2));
    }

    @Test
    void each_set_of_arguments_is_checked_by_itself() {
        EngineExecutionResults results =
                Kit.runMethod(RepeatedCases.Templates.class, "parameterized", "java.lang.String");
        results.testEvents().assertStatistics(stats -> stats.succeeded(1).failed(1));
        assertThat(Events.count("forget")).isGreaterThan(500);
        assertThat(Kit.failure(results)).hasMessageContaining("Remote.keep(Remote.java:7)");
    }

    @Test
    void each_repetition_is_checked_by_itself() {
        succeeds(Kit.runMethod(RepeatedCases.Templates.class, "repeated"), 2);
        assertThat(Events.count("repeated")).isGreaterThan(1000);
    }

    @Test
    void each_dynamic_test_is_checked_by_itself() {
        succeeds(Kit.runMethod(RepeatedCases.Templates.class, "dynamic"), 2);
        assertThat(Events.count("dynamic a")).isGreaterThan(500);
        assertThat(Events.count("dynamic b")).isGreaterThan(500);
    }

    @Test
    void one_instance_for_all_tests_runs_all_iterations() {
        succeeds(Kit.runMethod(RepeatedCases.PerClass.class, "body"), 1);
        assertThat(Events.all()).contains("body 500");
    }

    @Test
    void several_threads_do_not_set_up_one_shared_instance() {
        assertThat(Kit.failure(Kit.runMethod(RepeatedCases.PerClass.class, "refused")))
                .hasMessage("@NoLeak on com.example.cases.RepeatedCases$PerClass.refused(): this test cannot be "
                        + "checked: with lifecycle = PER_ITERATION and @TestInstance(PER_CLASS) several threads "
                        + "would set up the same instance; use threads = 1 or lifecycle = ONCE");
    }

    @Test
    void a_test_that_fails_at_once_fails_as_without_the_annotation() {
        assertThat(Kit.failure(Kit.runMethod(RepeatedCases.Failing.class, "atOnce")))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("broken from the start");
    }

    @Test
    void a_failure_in_a_later_iteration_names_it_and_is_no_verdict() {
        assertThat(Kit.failure(Kit.runMethod(RepeatedCases.Failing.class, "later")))
                .hasMessage("Passed once, but failed when repeated, in iteration 3 of round 2: "
                        + "java.lang.IllegalStateException: broken by and by")
                .hasCauseExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_assumption_that_fails_in_a_later_iteration_aborts_the_test() {
        EngineExecutionResults results = Kit.runMethod(RepeatedCases.Failing.class, "assumptionLater");
        results.testEvents().assertStatistics(stats -> stats.aborted(1).failed(0));
        assertThat(Kit.thrown(results.testEvents().aborted()))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("nine runs are enough");
    }

    @Test
    void threads_share_the_iterations_of_a_round() {
        succeeds(Kit.run(RepeatedCases.Threads.class), 1);
        assertThat(Events.all()).contains("noleak-load-1", "noleak-load-2", "noleak-load-3");
    }

    private static void succeeds(EngineExecutionResults results, int tests) {
        results.testEvents().failed().stream().findFirst().ifPresent(event -> {
            throw new AssertionError("A test failed", Kit.failure(results));
        });
        results.testEvents()
                .assertStatistics(stats -> stats.succeeded(tests).failed(0).aborted(0));
    }
}
