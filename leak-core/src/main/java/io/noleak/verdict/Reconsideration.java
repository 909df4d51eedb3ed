package io.noleak.verdict;

import io.noleak.holder.Bound;
import io.noleak.holder.GrowingCollection;
import io.noleak.holder.HolderReport;
import io.noleak.holder.SiteHolders;
import java.util.List;

/** A second look at a verdict, once it is known what holds the objects. */
final class Reconsideration {

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
        if (bound != null) {
            return site.judged(Growth.BOUNDED_HOLDER, bound.reason());
        }
        if (holders.paths().isEmpty() && holders.unheld() == holders.searched() && holders.searched() > 0) {
            return site.judged(Growth.UNHELD, "no strong reference leads to any of " + holders.searched() + " objects");
        }
        return site;
    }
}
