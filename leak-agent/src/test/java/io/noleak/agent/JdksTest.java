package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class JdksTest {

    /** Skipped, and so to be seen in the report, where known truth, storm and attach have one JDK only to run on. */
    @Test
    void tests_run_on_jdk_17_and_25_both() {
        List<Integer> features =
                Jdks.installed().stream().map(Jdks::feature).sorted().toList();

        assertThat(features).doesNotHaveDuplicates();
        assumeTrue(
                features.containsAll(List.of(17, 25)),
                "child JVMs run on JDK " + features + " only: install 17 and 25 side by side");
    }
}
