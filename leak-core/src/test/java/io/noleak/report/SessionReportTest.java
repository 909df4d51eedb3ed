package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.verdict.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionReportTest {

    @TempDir
    Path folder;

    @Test
    void what_did_not_pass_stands_first() {
        Golden.check("session.txt", Reports.table(session()));
    }

    @Test
    void the_summary_of_a_build_gets_the_table() throws IOException {
        Path summary = folder.resolve("summary.md");

        Reports.in(folder, Map.of("GITHUB_STEP_SUMMARY", summary.toString()), System.out)
                .finish(session());

        Golden.check("session.md", Files.readString(summary));
    }

    @Test
    void the_page_links_to_the_page_of_each_check() throws IOException {
        Reports reports = Reports.in(folder, Map.of(), new PrintStream(System.out));
        List<Path> files = reports.write(Hostile.report());
        Path page = reports.finish(new SessionReport(
                Hostile.TAG,
                Instant.parse("2026-11-01T10:15:30Z"),
                List.of(SessionEntry.of(Hostile.report(), Duration.ofSeconds(1), files)),
                List.of(Hostile.IMAGE)));

        String text = Files.readString(page);
        assertThat(text).contains("<a href=\"" + files.get(0).getFileName() + "\">");
        assertThat(text).doesNotContain(Hostile.TAG).doesNotContain("<img");
    }

    @Test
    void names_of_files_are_safe_and_stay_different() {
        assertThat(FileNames.of("OrderTest.place")).isEqualTo("OrderTest.place");
        assertThat(FileNames.of("../../etc/passwd"))
                .startsWith("_.._.._etc_passwd-")
                .doesNotContain("/");
        assertThat(FileNames.of("a[1]")).isNotEqualTo(FileNames.of("a(1)"));
        assertThat(FileNames.of("x".repeat(300))).hasSizeLessThan(120);
        assertThat(FileNames.of("CON")).isNotEqualToIgnoringCase("con");
    }

    private static SessionReport session() {
        Verdict invalid = new Verdict.Invalid(
                "12 of 101 iterations failed", "mend the test", Lessons.evidence(Lessons.lookAlikes()));
        return new SessionReport(
                "mvn test",
                Instant.parse("2026-11-01T10:15:30Z"),
                List.of(
                        SessionEntry.of(Leaks.clean(), Duration.ofMillis(900), List.of()),
                        SessionEntry.of(LeakReport.of(Lessons.CHECK, invalid), Duration.ofMillis(400), List.of()),
                        SessionEntry.of(Lessons.debugToolbar(), Duration.ofMillis(2100), List.of())),
                List.of("noleak-suppressions:3: \"OldCart\" was not needed by any check: remove the line"));
    }
}
