package io.noleak.verdict;

import io.noleak.site.AllocationSite;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return CohortMatrix.of(
                shows.stream().map(show -> show.getOrDefault(site, List.of())).toList());
    }
}
