package io.noleak.snapshot;

import io.noleak.site.AllocationSite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How live bytes and objects changed between two snapshots of one process, by site. Sites that did not change are left
 * out. Immutable and thread-safe.
 *
 * @param from round of the earlier snapshot
 * @param to round of the later snapshot
 * @param changes changed sites, largest growth in bytes first
 */
public record Comparison(int from, int to, List<SiteChange> changes) {

    private static final Comparator<SiteChange> LARGEST_FIRST = Comparator.comparingLong(SiteChange::bytes)
            .thenComparingLong(SiteChange::objects)
            .reversed()
            .thenComparing(change -> change.site().toString());

    public Comparison {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two snapshots that were taken after the same begin.
     *
     * @throws IllegalArgumentException if they are of different processes, or the first is not the earlier one
     */
    public static Comparison between(Snapshot earlier, Snapshot later) {
        Jvm before = earlier.jvm();
        Jvm after = later.jvm();
        if (before.pid() != after.pid() || before.startTime() != after.startTime()) {
            throw new IllegalArgumentException("Only snapshots of one process can be compared, these are of pid "
                    + before.pid() + " and pid " + after.pid() + " or of a restarted JVM; begin again");
        }
        if (earlier.round() > later.round()) {
            throw new IllegalArgumentException("Expected the earlier snapshot first, found round " + earlier.round()
                    + " before round " + later.round());
        }
        Map<AllocationSite, SiteCohorts> olds = new LinkedHashMap<>();
        earlier.sites().forEach(old -> olds.put(old.site(), old));
        List<SiteChange> changes = new ArrayList<>();
        later.sites().forEach(now -> changes.add(change(now.site(), olds.remove(now.site()), now)));
        olds.forEach((site, old) -> changes.add(change(site, old, null)));
        changes.removeIf(change -> change.bytes() == 0 && change.objects() == 0);
        changes.sort(LARGEST_FIRST);
        return new Comparison(earlier.round(), later.round(), changes);
    }

    private static SiteChange change(AllocationSite site, @Nullable SiteCohorts old, @Nullable SiteCohorts now) {
        Map<Integer, Cohort> before = new HashMap<>();
        if (old != null) {
            old.cohorts().forEach(cohort -> before.put(cohort.round(), cohort));
        }
        double variance = 0;
        if (now != null) {
            for (Cohort cohort : now.cohorts()) {
                Cohort same = before.remove(cohort.round());
                // Samples seen in both snapshots are the same samples: only those that came or went add noise.
                variance += Math.abs(cohort.bytesVariance() - (same == null ? 0 : same.bytesVariance()));
            }
        }
        variance += before.values().stream().mapToDouble(Cohort::bytesVariance).sum();
        long bytes = (now == null ? 0 : now.bytes()) - (old == null ? 0 : old.bytes());
        long objects = (now == null ? 0 : now.objects()) - (old == null ? 0 : old.objects());
        return new SiteChange(site, bytes, objects, Math.sqrt(variance));
    }
}
