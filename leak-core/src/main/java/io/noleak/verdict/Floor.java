package io.noleak.verdict;

import io.noleak.site.AllocationSite;
import io.noleak.snapshot.Snapshot;
import java.util.List;

/**
 * What each show adds to a site without any load, from the rounds before begin: the instrument's own objects, and tasks
 * in the background. The smallest of the empty rounds counts, since the first may still hold what the warm-up left.
 */
final class Floor {

    private final int shows;
    private final SiteIndex index;

    Floor(List<Snapshot> floor) {
        this.shows = floor.size() - 1;
        this.index = new SiteIndex(floor);
    }

    double objects(AllocationSite site) {
        return smallest(site, false);
    }

    double bytes(AllocationSite site) {
        return smallest(site, true);
    }

    private double smallest(AllocationSite site, boolean bytes) {
        if (shows < 1) {
            return 0;
        }
        CohortMatrix live = index.matrix(site);
        long least = Long.MAX_VALUE;
        for (int show = 1; show <= shows; show++) {
            long growth = bytes ? live.bytes(show) - live.bytes(show - 1) : live.objects(show) - live.objects(show - 1);
            least = Math.min(least, growth);
        }
        return Math.max(0, least);
    }
}
