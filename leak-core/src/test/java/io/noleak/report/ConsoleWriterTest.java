package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

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
    void colour_is_for_terminals_only() {
        LeakReport report = Lessons.debugToolbar();

        assertThat(Reports.text(report, new ConsoleWriter("noleak", true, List.of())))
                .startsWith("\u001b[1;31mnoleak:");
        assertThat(Reports.text(report, new ConsoleWriter("noleak", false, List.of())))
                .doesNotContain("\u001b");
    }
}
