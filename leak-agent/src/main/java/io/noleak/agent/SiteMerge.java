package io.noleak.agent;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.SiteCohorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the rows of all traces that belong to one allocation site. */
final class SiteMerge {

    private static final class Sum {
        final Map<Integer, Cohort> cohorts = new TreeMap<>();
        List<Frame> stack = List.of();
        long stackBytes = -1;
    }

    private SiteMerge() {}

    /** Returns the sites, largest live bytes first; the instrument's own are left out. */
    static List<SiteCohorts> merge(Counts counts, SiteTable table) {
        Map<Integer, Long> traceBytes = new HashMap<>();
        counts.rows().forEach(row -> traceBytes.merge(row.trace(), row.cohort().bytes(), Long::sum));

        Map<AllocationSite, Sum> sums = new HashMap<>();
        for (Counts.Row row : counts.rows()) {
            SiteTable.Entry entry = table.entryOf(row.trace());
            if (entry == null || entry.site() == null) {
                continue;
            }
            Sum sum = sums.computeIfAbsent(entry.site(), site -> new Sum());
            sum.cohorts.merge(row.cohort().round(), row.cohort(), SiteMerge::add);
            long bytes = traceBytes.getOrDefault(row.trace(), 0L);
            if (bytes > sum.stackBytes) {
                sum.stackBytes = bytes;
                sum.stack = entry.stack();
            }
        }
        List<SiteCohorts> sites = new ArrayList<>(sums.size());
        sums.forEach((site, sum) -> sites.add(new SiteCohorts(site, sum.stack, List.copyOf(sum.cohorts.values()))));
        sites.sort(Comparator.comparingLong(SiteCohorts::bytes)
                .reversed()
                .thenComparing(site -> site.site().toString()));
        return sites;
    }

    private static Cohort add(Cohort a, Cohort b) {
        return new Cohort(
                a.round(),
                a.objects() + b.objects(),
                a.bytes() + b.bytes(),
                a.objectsVariance() + b.objectsVariance(),
                a.bytesVariance() + b.bytesVariance(),
                a.samples() + b.samples());
    }
}
