package io.noleak.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That a benchmark runs and says where its numbers come from; not what the numbers are. */
class BenchmarksTest {

    @Test
    void a_benchmark_prints_its_table_and_where_the_numbers_come_from() throws Exception {
        String output = run("alloc-loop", "--turns", "1", "--megabytes", "200", "--tools", "off,noleak-64K");

        assertThat(output).containsPattern("\\| off +\\| +1\\.000").contains("| noleak-64K");
        assertThat(output).contains("machine: ", "jdk: ", "async-profiler 4.", "load average: ");
        assertThat(output).doesNotContain("${");
    }

    @Test
    void an_unknown_option_is_refused_with_those_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--tuns", "3"), Map.of("turns", "5")))
                .withMessageContaining("--tuns")
                .withMessageContaining("turns=5");
    }

    @Test
    void a_spread_is_the_middle_and_the_range() {
        assertThat(Spread.of(List.of(3.0, 1.0, 2.0, 10.0)).text("%.1f")).isEqualTo("2.5 (1.0–10.0)");
    }

    @Test
    void a_table_is_aligned_markdown() {
        Table table = new Table("tool", "µs");
        table.row("noleak", "1.5");
        assertThat(table.text()).isEqualTo("""
                | tool   |  µs |
                |:-------|----:|
                | noleak | 1.5 |
                """);
    }

    private static String run(String... arguments) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        try (PrintStream printer = new PrintStream(captured, true, StandardCharsets.UTF_8)) {
            System.setOut(printer);
            Benchmarks.main(arguments);
        } finally {
            System.setOut(before);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }
}
