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

    /** Compares without making an object, as their text would: in exact mode each one costs a microsecond. */
    private static final Comparator<Sum> LARGEST_FIRST = Comparator.comparingLong((Sum sum) -> sum.bytes)
            .reversed()
            .thenComparing(sum -> sum.site.line(), SiteMerge::compare)
            .thenComparing(sum -> sum.site.top(), SiteMerge::compare)
            .thenComparing(sum -> sum.site.allocatedClass());

    private static final class Sum {
        final AllocationSite site;
        final Map<Integer, Cohort> cohorts = new TreeMap<>();
        long bytes;
        List<Frame> stack = List.of();
        long stackBytes = -1;

        Sum(AllocationSite site) {
            this.site = site;
        }
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
            Sum sum = sums.computeIfAbsent(entry.site(), Sum::new);
            sum.cohorts.merge(row.cohort().round(), row.cohort(), SiteMerge::add);
            sum.bytes += row.cohort().bytes();
            long bytes = traceBytes.getOrDefault(row.trace(), 0L);
            if (bytes > sum.stackBytes) {
                sum.stackBytes = bytes;
                sum.stack = entry.stack();
            }
        }
        List<Sum> sorted = new ArrayList<>(sums.values());
        sorted.sort(LARGEST_FIRST);
        List<SiteCohorts> sites = new ArrayList<>(sorted.size());
        sorted.forEach(sum -> sites.add(new SiteCohorts(sum.site, sum.stack, List.copyOf(sum.cohorts.values()))));
        return sites;
    }

    private static int compare(Frame a, Frame b) {
        int order = a.className().compareTo(b.className());
        if (order == 0) {
            order = a.methodName().compareTo(b.methodName());
        }
        return order == 0 ? Integer.compare(a.line(), b.line()) : order;
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
