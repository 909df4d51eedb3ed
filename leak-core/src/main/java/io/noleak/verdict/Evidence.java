package io.noleak.verdict;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a verdict rests on. Every verdict carries it, an invalid one as far as there is any.
 *
 * @param measurement snapshots and loads, as measured
 * @param options limits and suppressions it was judged by
 * @param sites every site with objects born since begin, leaks and acquitted ones, largest growth first; those that an
 *     {@code IGNORED} suppression took out are absent
 * @param vitals every vital that could be read
 * @param usedSuppressions suppressions that took something out of the verdict, shown or not
 * @param ignored how many growing sites and vitals {@code IGNORED} suppressions took out
 * @param smallestVisible the smallest growth of one site, in bytes per iteration, that would have been found in 95 of
 *     100 such checks; infinite if none would have been
 * @param heapGrowthExplained share of the growth of the used heap that the tracked sites account for, 1 = all; empty if
 *     the heap did not grow or its size is unknown
 * @param warnings what a reader should know about the soundness of the measurement, in words
 */
public record Evidence(
        Measurement measurement,
        JudgeOptions options,
        List<SiteGrowth> sites,
        List<VitalGrowth> vitals,
        List<Suppression> usedSuppressions,
        int ignored,
        double smallestVisible,
        OptionalDouble heapGrowthExplained,
        List<String> warnings) {

    public Evidence {
        sites = List.copyOf(sites);
        vitals = List.copyOf(vitals);
        usedSuppressions = List.copyOf(usedSuppressions);
        warnings = List.copyOf(warnings);
    }

    /** Returns the sites that grew but are no leak or a known one, largest growth first. */
    public List<SiteGrowth> acquitted() {
        return sites.stream()
                .filter(site -> site.growth() != Growth.STEADY)
                .filter(site -> !site.growth().isLeak() || site.suppression() != null)
                .toList();
    }

    /** Returns the size of the evidence only; all of it would fill a screen for each site. */
    @Override
    public String toString() {
        return "Evidence[" + measurement + ", " + sites.size() + " sites, " + vitals.size() + " vitals]";
    }

    Evidence with(Suppressed findings) {
        List<Suppression> used = Stream.concat(usedSuppressions.stream(), findings.used().stream())
                .distinct()
                .toList();
        return new Evidence(
                measurement,
                options,
                findings.sites(),
                findings.vitals(),
                used,
                ignored + findings.ignored(),
                smallestVisible,
                heapGrowthExplained,
                warnings);
    }

    Evidence withWarning(String warning) {
        List<String> all = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
        return new Evidence(
                measurement,
                options,
                sites,
                vitals,
                usedSuppressions,
                ignored,
                smallestVisible,
                heapGrowthExplained,
                all);
    }
}
