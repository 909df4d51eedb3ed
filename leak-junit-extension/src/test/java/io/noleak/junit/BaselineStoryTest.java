package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.cases.GrowingOrderCases;
import com.example.shop.OrderLog;
import io.noleak.report.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** A team with an old leak, from the day it starts to the day the leak comes back, with a real test. */
class BaselineStoryTest {

    private static final Path FILE = Path.of(Baseline.FILE);

    @BeforeEach
    @AfterEach
    void begin_without_a_record() throws IOException {
        Files.deleteIfExists(FILE);
        OrderLog.clear();
    }

    @Test
    void a_leak_is_recorded_passes_doubles_is_fixed_and_comes_back() throws IOException {
        assertThat(failure(run(1000, "check"))).contains("1,016 B per iteration");

        assertPassed(run(1000, "update"));
        assertThat(FILE).content().contains("order :: byte[] @ com.example.shop.OrderLog.record\": 1016,");
        assertPassed(run(1000, "check"));

        assertThat(failure(run(2000, "check"))).contains("regression: was 1,016 B, is 2,016 B");

        assertPassed(run(400, "update"));
        assertThat(failure(run(1000, "check"))).contains("regression: was 416 B, is 1,016 B");

        assertPassed(run(0, "update"));
        assertThat(FILE).hasContent("{\n\"version\": 1\n}\n");
        assertThat(failure(run(400, "check"))).contains("not in " + Baseline.FILE);
    }

    private static EngineExecutionResults run(int kept, String mode) {
        GrowingOrderCases.kept = kept;
        return Kit.run(GrowingOrderCases.class, Map.of("noleak.baseline", mode));
    }

    private static void assertPassed(EngineExecutionResults results) {
        results.testEvents().assertStatistics(stats -> stats.succeeded(1).failed(0));
    }

    private static String failure(EngineExecutionResults results) {
        return String.valueOf(Kit.failure(results).getMessage());
    }
}
