package io.noleak.report;

import java.util.ArrayList;
import java.util.List;

/** Concludes from the findings: outcome and headline of a report. */
final class Headline {

    private static final String ADVICE =
            "let go of what is held, or accept it: a line in noleak-suppressions, or -Dnoleak.baseline=update";

    private Headline() {}

    /** Returns the report with the outcome and headline that its findings make; an unsound measurement stays one. */
    static LeakReport settle(LeakReport report) {
        if (report.outcome() == Outcome.INVALID || report.outcome() == Outcome.INCONCLUSIVE) {
            return report;
        }
        List<Finding> leaking = report.findings(Standing.LEAKING);
        List<Finding> known = report.findings(Standing.KNOWN);
        if (!leaking.isEmpty()) {
            return report.concluding(Outcome.LEAKING, count(leaking) + rounds(report), ADVICE);
        }
        if (!known.isEmpty()) {
            return report.concluding(Outcome.KNOWN, "nothing new; known to grow: " + count(known), "");
        }
        return report;
    }

    private static String rounds(LeakReport report) {
        int rounds = report.audit().rounds();
        boolean batched = report.findings(Standing.LEAKING).stream()
                .anyMatch(finding ->
                        finding instanceof ReportedSite site && !site.kind().equals("leak"));
        return " kept growing in " + (batched ? "" : "all ") + rounds + " rounds";
    }

    private static String count(List<Finding> findings) {
        long sites = findings.stream().filter(ReportedSite.class::isInstance).count();
        List<String> parts = new ArrayList<>();
        if (sites > 0) {
            parts.add(sites + (sites == 1 ? " allocation site" : " allocation sites"));
        }
        findings.stream()
                .filter(ReportedSeries.class::isInstance)
                .map(Finding::title)
                .forEach(parts::add);
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
