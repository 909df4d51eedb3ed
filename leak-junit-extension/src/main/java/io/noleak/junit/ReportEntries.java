package io.noleak.junit;

import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The values an IDE or a build server shows beside the test. */
final class ReportEntries {

    private ReportEntries() {}

    static Map<String, String> of(Verdict verdict) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("noleak.verdict", verdict.getClass().getSimpleName());
        entries.put("noleak.summary", verdict.summary());
        entries.put("noleak.smallestVisible", bytes(verdict.evidence().smallestVisible()));
        if (verdict instanceof Verdict.Leaking leaking && !leaking.sites().isEmpty()) {
            SiteGrowth largest = leaking.sites().get(0);
            entries.put("noleak.site", largest.site().toString());
            entries.put("noleak.growth", bytes(largest.bytesPerIteration().value()));
        }
        return entries;
    }

    private static String bytes(double perIteration) {
        return Double.isFinite(perIteration)
                ? String.format(Locale.ROOT, "%.1f B per iteration", perIteration)
                : "unknown";
    }
}
