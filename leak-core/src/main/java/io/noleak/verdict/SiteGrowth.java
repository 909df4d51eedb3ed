package io.noleak.verdict;

import io.noleak.holder.SiteHolders;
import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one allocation site and how it was judged.
 *
 * @param site the allocation site
 * @param stack the stack that allocated most of the live bytes, top frame first
 * @param live live objects by birth round and show
 * @param bytesPerIteration retained growth in the window the judgement rests on, in bytes per iteration; may be negative
 * @param objectsPerIteration the same in objects
 * @param growth what kind of growth it is
 * @param reason why, in words: {@code 707 of 707 objects of 7 rounds still live}
 * @param suppression the suppression that takes it out of the verdict, or null
 * @param holders what holds the objects, or null if it was not searched for
 */
public record SiteGrowth(
        AllocationSite site,
        List<Frame> stack,
        CohortMatrix live,
        Estimate bytesPerIteration,
        Estimate objectsPerIteration,
        Growth growth,
        String reason,
        @Nullable Suppression suppression,
        @Nullable SiteHolders holders) {

    public SiteGrowth {
        stack = List.copyOf(stack);
    }

    /** Returns this site with another judgement. */
    SiteGrowth judged(Growth otherGrowth, String otherReason) {
        return new SiteGrowth(
                site,
                stack,
                live,
                bytesPerIteration,
                objectsPerIteration,
                otherGrowth,
                otherReason,
                suppression,
                holders);
    }

    SiteGrowth suppressedBy(@Nullable Suppression by) {
        return new SiteGrowth(site, stack, live, bytesPerIteration, objectsPerIteration, growth, reason, by, holders);
    }

    SiteGrowth heldBy(@Nullable SiteHolders by) {
        return new SiteGrowth(
                site, stack, live, bytesPerIteration, objectsPerIteration, growth, reason, suppression, by);
    }
}
