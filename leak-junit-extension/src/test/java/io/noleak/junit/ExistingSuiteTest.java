package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.cases.RunTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A published suite that never heard of noleak: the tests of Apache Commons Text, as they stand on Maven Central. */
class ExistingSuiteTest {

    private static final String PACKAGE = "org.apache.commons.text.similarity.";

    @Test
    void no_test_of_an_existing_suite_breaks() throws Exception {
        String output = ChildJvm.run(
                List.of("-Dnoleak.all=true", "-Dnoleak.iterations=11", "-Dnoleak.rounds=4", "-Dnoleak.warmups=1"),
                RunTests.class,
                PACKAGE + "HammingDistanceTest",
                PACKAGE + "LongestCommonSubsequenceTest");
        assertThat(output).contains("failed 0").doesNotContain("leaking").doesNotContain("was not checked");
    }
}
