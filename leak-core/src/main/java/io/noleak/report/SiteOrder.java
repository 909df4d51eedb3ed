package io.noleak.report;

import java.util.Comparator;
import java.util.List;

/** The order of sites in a report: what leaks first, then by growth. */
final class SiteOrder {

    private static final Comparator<ReportedSite> ORDER = Comparator.comparing(ReportedSite::standing)
            .thenComparing(site -> site.bytes().value(), Comparator.reverseOrder())
            .thenComparing(ReportedSite::fingerprint);

    private SiteOrder() {}

    static List<ReportedSite> sort(List<ReportedSite> sites) {
        return sites.stream().sorted(ORDER).toList();
    }
}
