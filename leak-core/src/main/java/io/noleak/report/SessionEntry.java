package io.noleak.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One check of a session, as far as a table of all of them needs it.
 *
 * @param check name of the check
 * @param outcome what it came to
 * @param headline the outcome in one sentence
 * @param worst its largest accepted or leaking growth, for a person; empty if nothing leaks
 * @param time how long the check took
 * @param files its page and other files, the page first; empty if none were written
 */
public record SessionEntry(
        String check, Outcome outcome, String headline, String worst, Duration time, List<Path> files) {

    public SessionEntry {
        files = List.copyOf(files);
    }

    /** Returns the row of a report. */
    public static SessionEntry of(LeakReport report, Duration time, List<Path> files) {
        String worst = report.findings(Standing.LEAKING).stream()
                .findFirst()
                .or(() -> report.findings(Standing.KNOWN).stream().findFirst())
                .map(finding -> finding.unit().text(finding.growth().value()) + " per "
                        + report.check().unit() + " at " + finding.title())
                .orElse("");
        return new SessionEntry(report.check().name(), report.outcome(), report.headline(), worst, time, files);
    }
}
