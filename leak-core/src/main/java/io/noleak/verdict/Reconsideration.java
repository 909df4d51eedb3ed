package io.noleak.verdict;

import io.noleak.holder.Bound;
import io.noleak.holder.GrowingCollection;
import io.noleak.holder.HolderPath;
import io.noleak.holder.HolderReport;
import io.noleak.holder.SiteHolders;
import java.util.List;

/** A second look at a verdict, once it is known what holds the objects. */
final class Reconsideration {

    /** As many objects of one site may be in one element of a structure that has become full by the last round. */
    private static final int MANY_IN_AN_ELEMENT = 4;

    private Reconsideration() {}

    static Verdict of(Verdict verdict, HolderReport report, List<GrowingCollection> collections) {
        if (verdict instanceof Verdict.Invalid) {
            return verdict;
        }
        Evidence before = verdict.evidence();
        List<SiteGrowth> sites =
                before.sites().stream().map(site -> reconsider(site, report)).toList();
        List<GrowingCollection> growing = collections.stream()
                .filter(collection ->
                        before.options().suppressions().stream().noneMatch(rule -> rule.matches(collection.path())))
                .toList();
        Suppressed findings = Suppressed.by(before.options().suppressions(), sites, before.vitals());
        Evidence after = before.with(findings);
        if (!report.problem().isEmpty()) {
            after = after.withWarning("what holds the objects is not known: " + report.problem());
        }
        return Conclusion.of(after, findings, growing);
    }

    private static SiteGrowth reconsider(SiteGrowth site, HolderReport report) {
        return report.of(site.site().fingerprint())
                .map(holders -> judged(site.heldBy(holders), holders))
                .orElse(site);
    }

    private static SiteGrowth judged(SiteGrowth site, SiteHolders holders) {
        if (!site.growth().isOpenToHolders()) {
            return site;
        }
        Bound bound = holders.bounded() ? holders.paths().get(0).bound() : null;
        if (bound != null && explains(holders, site.live())) {
            return site.judged(Growth.BOUNDED_HOLDER, bound.reason());
        }
        if (holders.paths().isEmpty() && holders.unheld() == holders.searched() && holders.searched() > 0) {
            return site.judged(Growth.UNHELD, "no strong reference leads to any of " + holders.searched() + " objects");
        }
        return site;
    }

    /**
     * Whether the elements of the structures account for the growth. A pool of two connections is bounded; the statements
     * that gather in its connections are not. Each round that kept something has brought an element of its own, and what
     * is full takes no more.
     */
    private static boolean explains(SiteHolders holders, CohortMatrix live) {
        long fill = 0;
        boolean full = true;
        for (HolderPath path : holders.paths()) {
            Bound bound = path.bound();
            if (bound == null || bound.cap().isEmpty() || bound.fill().isEmpty()) {
                return true;
            }
            fill += bound.fill().getAsLong();
            full &= bound.fill().getAsLong() >= bound.cap().getAsLong();
        }
        long objects = 0;
        int rounds = 0;
        for (int birth = 1; birth <= live.rounds(); birth++) {
            long kept = live.at(birth, live.rounds()).objects();
            objects += kept;
            rounds += kept > 0 ? 1 : 0;
        }
        return fill >= rounds && !(full && objects > MANY_IN_AN_ELEMENT * fill);
    }
}
