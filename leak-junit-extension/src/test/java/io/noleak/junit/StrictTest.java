package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.cases.GrowingOrderCases;
import com.example.cases.RunTests;
import io.noleak.report.Suppressions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suppressions that nothing needs, in runs whose tests all pass. */
class StrictTest {

    private static final String CASES = GrowingOrderCases.class.getName();
    private static final String PROBLEM =
            Suppressions.FILE + ":1: \"LegacyCart\" was not needed by any check: remove the line";

    @TempDir
    Path folder;

    @BeforeEach
    void suppress_what_does_not_leak() throws Exception {
        Files.writeString(folder.resolve(Suppressions.FILE), "known | LegacyCart | an old one\n");
    }

    @Test
    void the_table_names_them() throws Exception {
        assertThat(ChildJvm.runIn(folder, List.of(), RunTests.class, CASES))
                .contains("passed 1, failed 0", PROBLEM)
                .endsWith("exit code 0");
    }

    @Test
    void strict_mode_fails_the_run() throws Exception {
        assertThat(ChildJvm.runIn(folder, List.of("-Dnoleak.strict=true"), RunTests.class, CASES))
                .contains("noleak.strict=true: " + PROBLEM)
                .endsWith("exit code 1");
    }
}
