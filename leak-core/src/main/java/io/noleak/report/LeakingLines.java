package io.noleak.report;

import io.noleak.site.Frame;
import io.noleak.verdict.Bytes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What all leaking sites keep together, by line of code: one line that leaks a statement of a JDBC driver is dozens of
 * sites, one for each class of the objects that go with it.
 */
final class LeakingLines {

    private static final int MOST_LINES = 3;

    private LeakingLines() {}

    /** Returns it in words; empty if there are no two such sites. */
    static String text(LeakReport report) {
        Map<Frame, Double> lines = new LinkedHashMap<>();
        List<ReportedSite> leaking = report.sites().stream()
                .filter(site -> site.standing() == Standing.LEAKING)
                .toList();
        if (leaking.size() < 2) {
            return "";
        }
        leaking.forEach(site -> lines.merge(site.site().line(), site.growth().value(), Double::sum));
        double all = lines.values().stream().mapToDouble(Double::doubleValue).sum();
        return Bytes.text(all) + " per " + report.check().unit() + where(lines);
    }

    private static String where(Map<Frame, Double> lines) {
        if (lines.size() == 1) {
            return ", all at " + lines.keySet().iterator().next();
        }
        String largest = lines.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_LINES)
                .map(line -> Bytes.text(line.getValue()) + " at " + line.getKey())
                .collect(Collectors.joining(", "));
        int more = lines.size() - MOST_LINES;
        return ": " + largest + (more <= 0 ? "" : ", and at " + more + (more == 1 ? " more line" : " more lines"));
    }
}
