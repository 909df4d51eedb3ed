package io.noleak.verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Findings after suppression. Only what would fail or be unclear is matched: a rule that matches a site which does not
 * leak is not used, so that it can be found to be superfluous.
 */
record Suppressed(List<SiteGrowth> sites, List<VitalGrowth> vitals, List<Suppression> used, int ignored) {

    static Suppressed by(List<Suppression> rules, List<SiteGrowth> sites, List<VitalGrowth> vitals) {
        List<SiteGrowth> keptSites = new ArrayList<>();
        List<VitalGrowth> keptVitals = new ArrayList<>();
        Set<Suppression> used = new LinkedHashSet<>();
        int ignored = 0;
        for (SiteGrowth site : sites) {
            Suppression rule = matters(site.growth()) ? first(rules, Texts.of(site)) : null;
            if (rule == null || rule.kind() == Suppression.Kind.KNOWN) {
                keptSites.add(rule == null ? site : site.suppressedBy(rule));
            }
            if (rule != null) {
                used.add(rule);
                ignored += rule.kind() == Suppression.Kind.IGNORED ? 1 : 0;
            }
        }
        for (VitalGrowth vital : vitals) {
            Suppression rule = matters(vital.growth()) ? first(rules, Texts.of(vital)) : null;
            if (rule == null || rule.kind() == Suppression.Kind.KNOWN) {
                keptVitals.add(rule == null ? vital : vital.suppressedBy(rule));
            }
            if (rule != null) {
                used.add(rule);
                ignored += rule.kind() == Suppression.Kind.IGNORED ? 1 : 0;
            }
        }
        return new Suppressed(keptSites, keptVitals, List.copyOf(used), ignored);
    }

    private static boolean matters(Growth growth) {
        return growth.isLeak() || growth == Growth.UNCLEAR;
    }

    private static @Nullable Suppression first(List<Suppression> rules, List<String> texts) {
        for (Suppression rule : rules) {
            if (texts.stream().anyMatch(rule::matches)) {
                return rule;
            }
        }
        return null;
    }

    List<SiteGrowth> leakingSites() {
        return sites.stream()
                .filter(site -> site.growth().isLeak() && site.suppression() == null)
                .toList();
    }

    List<VitalGrowth> leakingVitals() {
        return vitals.stream()
                .filter(vital -> vital.growth().isLeak() && vital.suppression() == null)
                .toList();
    }

    /** Returns what is unclear and what to do about it; the largest site first. */
    Optional<Soundness.Fault> unclear() {
        Optional<String> site = sites.stream()
                .filter(each -> each.growth() == Growth.UNCLEAR && each.suppression() == null)
                .findFirst()
                .map(each -> each.site() + " " + each.reason());
        Optional<String> any = site.or(() -> vitals.stream()
                .filter(each -> each.growth() == Growth.UNCLEAR && each.suppression() == null)
                .findFirst()
                .map(each -> each.vital() + " " + each.reason()));
        return any.map(
                what -> new Soundness.Fault(what, "run more rounds, or more iterations in each, and check again"));
    }
}
