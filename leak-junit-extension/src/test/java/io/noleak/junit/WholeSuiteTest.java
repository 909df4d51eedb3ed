package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.cases.PlainCases;
import com.example.cases.RunTests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WholeSuiteTest {

    /** Also for a leaking test on a machine with much else to do. */
    private static final String LONG_ENOUGH = "-Dnoleak.timeout=60 s";

    private static final String PLAIN = PlainCases.class.getName();

    @Test
    void every_test_is_checked_without_a_change_and_only_the_leak_fails() throws Exception {
        String output = ChildJvm.run(
                List.of("-Dnoleak.all=true", "-Dnoleak.mode=EXACT", LONG_ENOUGH),
                RunTests.class,
                PLAIN,
                PLAIN + "$Sharing");
        assertThat(output)
                .contains("passed 5, failed 1")
                .contains(
                        "FAILED leaking(): org.opentest4j.AssertionFailedError: @NoLeak: 1 allocation site kept growing")
                .contains("2 checks in ")
                .containsPattern("leaking +PlainCases.leaking ")
                .containsPattern("clean +PlainCases.harmless ")
                .contains(
                        "PlainCases.onlyOnce was not checked: Passed once, but failed when repeated, in the second run")
                .containsPattern("PlainCases.slow was not checked: one run takes \\d+ ms, too long to be repeated "
                        + "within the 60 s of a check")
                .contains("PlainCases.inAHurry was not checked: its time limit of 1000 ms is too short for a check")
                .contains("PlainCases.Sharing.counts was not checked: the tests of its class share one instance")
                .contains("all checks: target/noleak/index.html");
    }

    @Test
    void asked_to_report_only_no_leak_fails_its_test() throws Exception {
        String output =
                ChildJvm.run(List.of("-Dnoleak.all=report", "-Dnoleak.mode=EXACT", LONG_ENOUGH), RunTests.class, PLAIN);
        assertThat(output).contains("passed 5, failed 0").containsPattern("leaking +PlainCases.leaking ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void tests_without_the_annotation_do_not_load_the_native_library() throws Exception {
        String unchecked = ChildJvm.run(
                List.of("-Djunit.jupiter.extensions.autodetection.enabled=true", "-Xlog:class+load"),
                RunTests.class,
                PLAIN + "$Mapped");
        assertThat(unchecked)
                .contains("native library of noleak: not loaded", "passed 1, failed 0")
                .doesNotContain("io.noleak.agent.LocalProbe ", "io.noleak.check.LeakCheck ");
    }
}
