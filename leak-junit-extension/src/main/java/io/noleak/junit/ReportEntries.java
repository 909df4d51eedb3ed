package io.noleak.junit;

import io.noleak.report.Finding;
import io.noleak.report.LeakReport;
import io.noleak.report.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The values an IDE or a build server shows beside the test. */
final class ReportEntries {

    private ReportEntries() {}

    static Map<String, String> of(LeakReport report) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("noleak.outcome", report.outcome().word());
        entries.put("noleak.headline", report.headline());
        OptionalDouble smallest = report.audit().smallestGrowth();
        entries.put("noleak.smallestGrowthSeen", smallest.isPresent() ? number(smallest.getAsDouble()) : "unknown");
        List<Finding> leaks = report.findings(Standing.LEAKING);
        if (!leaks.isEmpty()) {
            entries.put("noleak.leak", leaks.get(0).title());
            entries.put(
                    "noleak.growthPerIteration", number(leaks.get(0).growth().value()));
        }
        return entries;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
