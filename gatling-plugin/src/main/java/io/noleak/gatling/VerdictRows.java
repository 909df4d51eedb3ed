package io.noleak.gatling;

import io.noleak.report.Finding;
import io.noleak.report.LeakReport;
import io.noleak.report.ReportedSeries;
import io.noleak.report.ReportedSite;
import io.noleak.report.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts a conclusion into Gatling's report: one row for the verdict, one for each thing that leaks. */
final class VerdictRows {

    /** More would bury the user's own requests. */
    private static final int MOST_FINDINGS = 10;

    private final List<Row> findings = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int left;

    private VerdictRows() {}

    static List<Row> of(Conclusion conclusion) {
        VerdictRows rows = new VerdictRows();
        for (TargetReport target : conclusion.reports()) {
            for (Finding finding : target.report().findings(Standing.LEAKING)) {
                rows.add(target.prefix() + finding.title(), message(finding, target.report()));
            }
        }
        String more = rows.left == 0 ? "" : " (" + rows.left + " more rows in noleak's own report)";
        List<Row> all = new ArrayList<>();
        all.add(new Row(StepName.VERDICT, conclusion.passed(), conclusion.passed() ? "" : conclusion.summary() + more));
        all.addAll(rows.findings);
        return all;
    }

    private static String message(Finding finding, LeakReport report) {
        String amount = finding.unit().text(finding.growth().value());
        if (finding instanceof ReportedSeries series) {
            String stayed = series.stayed().isEmpty() ? "" : ", stayed: " + String.join(", ", series.stayed());
            return "+" + amount + " per request" + stayed + "; " + series.why();
        }
        ReportedSite reported = (ReportedSite) finding;
        List<String> holders = reported.holders();
        String held = holders.isEmpty() ? "" : ", held by " + holders.get(0);
        // Gatling cuts names short in its table: the line stands in the message as well.
        return reported.site().line().location() + ": " + amount + " per request (limit " + report.limit() + ")" + held
                + "; " + finding.why();
    }

    private void add(String what, String message) {
        if (findings.size() == MOST_FINDINGS) {
            left++;
            return;
        }
        String name = StepName.PREFIX + what;
        for (int copy = 2; !names.add(name); copy++) {
            name = StepName.PREFIX + what + " #" + copy;
        }
        findings.add(Row.failed(name, message));
    }
}
