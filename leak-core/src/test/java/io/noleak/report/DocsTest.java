package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.verdict.Suppression.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documentation shows of reports and files is what the code writes and reads. */
class DocsTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void the_failure_shown_is_the_one_that_is_printed() throws IOException {
        String printed = Files.readString(Path.of("src/test/resources/io/noleak/report/leaking.txt"));

        assertThat(snippets("reading-a-report.md", "text")).containsExactly(printed);
    }

    @Test
    void the_suppressions_shown_can_be_read() throws IOException {
        String shown = snippets("suppressions-and-baselines.md", "text")[0];

        assertThat(Suppressions.parse("shown", shown).activeOn(LocalDate.of(2026, 11, 1)))
                .extracting("kind")
                .containsExactly(Kind.KNOWN, Kind.IGNORED);
    }

    @Test
    void the_baseline_shown_can_be_read() throws IOException {
        String shown = snippets("suppressions-and-baselines.md", "json")[0];

        BaselineEntries entries = BaselineFormat.read("shown", shown);

        assertThat(entries.of("OrderTest.place", "byte[] @ com.example.OrderLog.record"))
                .isEqualTo(OptionalDouble.of(1000));
        assertThat(BaselineFormat.write(entries)).isEqualTo(shown);
    }

    private static String[] snippets(String page, String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(Files.readString(DOCS.resolve(page)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toArray(String[]::new);
    }
}
