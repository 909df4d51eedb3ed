package io.noleak.verdict;

import io.noleak.site.AllocationSite;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Cohorts by site for a sequence of snapshots. */
final class SiteIndex {

    private final List<Map<AllocationSite, List<Cohort>>> shows;

    SiteIndex(List<Snapshot> snapshots) {
        shows = snapshots.stream().map(SiteIndex::bySite).toList();
    }

    private static Map<AllocationSite, List<Cohort>> bySite(Snapshot snapshot) {
        Map<AllocationSite, List<Cohort>> bySite = new HashMap<>();
        for (SiteCohorts entry : snapshot.sites()) {
            bySite.put(entry.site(), entry.cohorts());
        }
        return bySite;
    }

    CohortMatrix matrix(AllocationSite site) {
        return CohortMatrix.of(IntStream.range(0, shows.size())
                .mapToObj(show -> bornBy(show, shows.get(show).getOrDefault(site, List.of())))
                .toList());
    }

    /** What other threads allocate while a snapshot is being taken belongs to the next. */
    private static List<Cohort> bornBy(int show, List<Cohort> cohorts) {
        return cohorts.isEmpty() || cohorts.get(cohorts.size() - 1).round() <= show
                ? cohorts
                : cohorts.stream().filter(cohort -> cohort.round() <= show).toList();
    }
}
