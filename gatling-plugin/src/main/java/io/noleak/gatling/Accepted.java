package io.noleak.gatling;

import io.noleak.report.Baseline;
import io.noleak.report.BaselineMode;
import io.noleak.report.LeakReport;
import io.noleak.report.Suppressions;
import io.noleak.verdict.Suppression;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What the project has accepted, in the folder where Gatling runs. Read before any load, so that a mistake in the files
 * costs no load test.
 */
record Accepted(Suppressions suppressions, BaselineMode mode, boolean strict) {

    static Accepted read() {
        String mode = System.getProperty(BaselineMode.PROPERTY);
        return new Accepted(
                Suppressions.read(Path.of(Suppressions.FILE)),
                mode == null ? BaselineMode.CHECK : BaselineMode.parse(mode),
                Boolean.getBoolean(Suppressions.STRICT));
    }

    /** Returns the suppressions that hold today. */
    List<Suppression> today() {
        return suppressions.activeOn(LocalDate.now(ZoneId.systemDefault()));
    }

    /** Returns what strict mode finds wrong with the suppressions after all reports; nothing in any other mode. */
    List<String> stale() {
        return strict ? suppressions.problems(LocalDate.now(ZoneId.systemDefault())) : List.of();
    }

    /** Returns the report with what is known taken into account; in update mode the baseline is written. */
    LeakReport apply(LeakReport report) {
        suppressions.note(report);
        return Baseline.at(Path.of(Baseline.FILE), mode).apply(report);
    }
}
