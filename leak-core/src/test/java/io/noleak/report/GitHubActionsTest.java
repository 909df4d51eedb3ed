package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubActionsTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void an_error_stands_at_the_line_of_the_source() throws IOException {
        Path source = folder.resolve("shop/src/main/java/com/example/shop/OrderLog.java");
        Files.createDirectories(source.getParent());
        Files.createFile(source);

        write(Lessons.debugToolbar(), Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", folder.toString()));

        assertThat(output().lines().filter(line -> !line.isEmpty()))
                .hasSize(2)
                .first()
                .isEqualTo("::error file=shop/src/main/java/com/example/shop/OrderLog.java,line=42,"
                        + "title=noleak%3A OrderTest.place::OrderLog.record(OrderLog.java:42)  byte[] via"
                        + " String.format%0A1,504 B kept per iteration; 808 objects kept by 8 of 8 rounds, none of them freed since"
                        + "%0Aheld by static DebugToolbar.RECORDS → ArrayList → LogRecord.message → String.value");
    }

    @Test
    void a_source_that_is_not_there_is_not_pointed_at() {
        write(Lessons.debugToolbar(), Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", folder.toString()));

        assertThat(output()).contains("::error title=").doesNotContain("file=");
    }

    @Test
    void no_name_becomes_a_command() {
        write(Hostile.report(), Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", folder.toString()));

        assertThat(output().lines().filter(line -> line.startsWith("::"))).hasSize(1);
    }

    @Test
    void elsewhere_nothing_is_printed() {
        write(Lessons.debugToolbar(), Map.of());

        assertThat(output()).isEmpty();
    }

    @Test
    void the_summary_is_added_to() throws IOException {
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "# Build\n");

        write(Lessons.debugToolbar(), Map.of("GITHUB_STEP_SUMMARY", summary.toString()));

        assertThat(Files.readString(summary)).startsWith("# Build\n### `OrderTest.place`: leaking\n");
    }

    @Test
    void a_full_summary_is_left_alone_and_that_is_said() throws IOException {
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "x".repeat(999_990));

        write(Lessons.debugToolbar(), Map.of("GITHUB_STEP_SUMMARY", summary.toString()));

        assertThat(summary).hasSize(999_990);
        assertThat(output()).contains("the summary of this step is full");
    }

    private void write(LeakReport report, Map<String, String> environment) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Reports.in(folder.resolve("reports"), environment, out).write(report);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
