package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportComparisonTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void says_what_is_new_and_what_is_gone() {
        int code = compare(json("old", Leaks.leaking(1000, 42)), json("new", Lessons.debugToolbar()));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        OrderTest.place
                          new    : 1,504 B per iteration at OrderLog.record(OrderLog.java:42)  byte[]
                          new    : 72 B per iteration at OrderLog.record(OrderLog.java:42)  java.util.logging.LogRecord
                          gone   : was 1,000 B per iteration at OrderLog.record(OrderLog.java:42)  byte[]
                          same   : 0
                        """);
        assertThat(code).isEqualTo(1);
    }

    @Test
    void says_what_has_grown_and_shrunk() {
        Path small = json("small", Leaks.leaking(1000, 42));
        Path large = json("large", Leaks.leaking(2000, 57));

        assertThat(compare(small, large)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("  grown  : was 1,000 B, is 2,000 B per iteration");
        assertThat(compare(large, small)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("  shrunk : was 2,000 B, is 1,000 B per iteration");
    }

    @Test
    void noise_is_no_change() {
        assertThat(compare(json("a", Leaks.sampled(1000, 100)), json("b", Leaks.sampled(1130, 100))))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("  same   : 1");
    }

    @Test
    void what_is_no_sound_report_is_refused() throws IOException {
        Path good = json("good", Leaks.clean());
        Path other = Files.writeString(folder.resolve("other.json"), "{\"schema\":\"x\"}");
        Path invalid = json(
                "invalid",
                LeakReport.of(Lessons.CHECK, new Verdict.Invalid("a", "b", Lessons.evidence(Lessons.lookAlikes()))));

        assertThat(compare(good, other)).isEqualTo(2);
        assertThat(compare(good, invalid)).isEqualTo(2);
        assertThat(compare(good, folder.resolve("none.json"))).isEqualTo(2);
        assertThat(compare(good)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(other + ": Expected a report of noleak-report/1, found x")
                .contains(invalid + ": the check was invalid, so it does not say what leaks: run it again")
                .contains("none.json: there is no such file")
                .contains("compare takes two reports");
    }

    private Path json(String name, LeakReport report) {
        try {
            return Files.writeString(folder.resolve(name + ".json"), Reports.text(report, new JsonReportWriter()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int compare(Path... files) {
        return ReportComparison.run(
                List.of(files).stream().map(Path::toString).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
