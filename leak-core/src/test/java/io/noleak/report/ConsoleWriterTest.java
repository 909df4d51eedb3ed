package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleWriterTest {

    @Test
    void a_leak_is_facts_then_evidence_then_advice() {
        List<Path> files = List.of(Path.of("target", "noleak", "OrderTest.place.html"));

        Golden.check("leaking.txt", Reports.message("@NoLeak", Lessons.debugToolbar(), files));
    }

    @Test
    void what_no_site_explains_says_what_it_counts() {
        Golden.check("without-sites.txt", Reports.message("@NoLeak", Leaks.withoutSites(), List.of()));
    }

    @Test
    void what_several_lines_keep_is_summed_up() {
        assertThat(Reports.message("@NoLeak", Leaks.leaking(100, 10, 11, 12, 13), List.of()))
                .contains("\n  together : 400 B per iteration: 100 B at OrderLog.record(OrderLog.java:10), 100 B at"
                        + " OrderLog.record(OrderLog.java:11), 100 B at OrderLog.record(OrderLog.java:12), and at 1 more"
                        + " line\n\n  site     : ");
        assertThat(Reports.message("@NoLeak", Leaks.leaking(100, 10), List.of()))
                .doesNotContain("together");
    }

    @Test
    void colour_is_for_terminals_only() {
        LeakReport report = Lessons.debugToolbar();

        assertThat(Reports.text(report, new ConsoleWriter("noleak", true, List.of())))
                .startsWith("\u001b[1;31mnoleak:");
        assertThat(Reports.text(report, new ConsoleWriter("noleak", false, List.of())))
                .doesNotContain("\u001b");
    }

    @Test
    void what_is_clean_says_what_it_would_have_seen() {
        Golden.check("clean.txt", Reports.message("@NoLeak", Leaks.clean(), List.of()));
    }

    @Test
    void an_unsound_measurement_says_what_to_do() {
        Verdict invalid = new Verdict.Invalid(
                "12 of 101 iterations failed in round 3", "mend the test", Lessons.evidence(Lessons.lookAlikes()));

        Golden.check("invalid.txt", Reports.message("@NoLeak", LeakReport.of(Lessons.CHECK, invalid), List.of()));
    }

    @Test
    void names_cannot_steer_a_terminal_or_break_an_xml_file() {
        String text = Reports.message("@NoLeak", Hostile.report(), List.of());

        assertThat(text.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || c == 0x202E || (c >= 0xD800 && c <= 0xDFFF));
    }
}
