package io.noleak.snapshot;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import java.util.List;

/**
 * The live objects of one allocation site, by birth round.
 *
 * @param site the allocation site
 * @param stack the stack that allocated most of the live bytes, top frame first; an example, not part of the identity
 * @param cohorts live objects by birth round, ascending, without empty rounds
 */
public record SiteCohorts(AllocationSite site, List<Frame> stack, List<Cohort> cohorts) {

    public SiteCohorts {
        stack = OwnList.copyOf(stack, Frame[]::new);
        cohorts = OwnList.copyOf(cohorts, Cohort[]::new);
        for (int i = 1; i < cohorts.size(); i++) {
            if (cohorts.get(i - 1).round() >= cohorts.get(i).round()) {
                throw new IllegalArgumentException("Cohorts of " + site + " are not in ascending order of rounds");
            }
        }
    }

    /** Returns the live bytes of all cohorts, those born before begin included. */
    public long bytes() {
        return cohorts.stream().mapToLong(Cohort::bytes).sum();
    }

    /** Returns the live objects of all cohorts, those born before begin included. */
    public long objects() {
        return cohorts.stream().mapToLong(Cohort::objects).sum();
    }
}
