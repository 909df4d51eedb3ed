package io.noleak.junit;

import io.noleak.report.BaselineMode;
import io.noleak.report.CheckInfo;
import io.noleak.report.LeakReport;
import io.noleak.report.Outcome;
import io.noleak.report.Reports;
import io.noleak.report.SessionEntry;
import io.noleak.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a check came to, and where it is written down.
 *
 * @param report what there is to say
 * @param files the report's files, the page first
 * @param took time of the check without the test's own first run
 */
record Conclusion(LeakReport report, List<Path> files, Duration took) {

    private static final String SPEAKER = "@NoLeak";

    /** Writes the report's files. */
    static Conclusion of(String name, String observed, Verdict verdict, BaselineMode baseline, Duration took) {
        LeakReport report = Accepted.apply(LeakReport.of(CheckInfo.of(name, observed), verdict), baseline);
        return new Conclusion(report, Reports.in(Reports.FOLDER).write(report), took);
    }

    Outcome outcome() {
        return report.outcome();
    }

    /** Returns the whole text of a failure. */
    String text() {
        return Reports.message(SPEAKER, report, files).stripTrailing();
    }

    /** Tells the session's table, and JUnit's listeners for IDEs and build servers. */
    void announce(ExtensionContext context) {
        SessionLog.checked(SessionEntry.of(report, took, files));
        context.publishReportEntry(ReportEntries.of(report));
    }
}
