package io.noleak.report;

import io.noleak.verdict.Limit;
import io.noleak.verdict.Suppression;
import io.noleak.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything a report of one check says, ready to be drawn. Immutable and thread-safe.
 *
 * @param check what was checked
 * @param outcome what it came to
 * @param headline the outcome in one sentence
 * @param remedy what to do about it; empty if there is nothing to do
 * @param limit allowed growth per site
 * @param sites allocation sites, those that leak first, then by growth
 * @param vitals vitals of the process
 * @param collections collections that grew although no site is to blame
 * @param suppressions suppressions that accepted something
 * @param ignored how many findings were taken out by {@code IGNORED} suppressions
 * @param audit what tells how far this can be trusted
 * @param environment what was observed, and how
 * @param warnings what a reader should know, in sentences
 */
public record LeakReport(
        CheckInfo check,
        Outcome outcome,
        String headline,
        String remedy,
        Limit limit,
        List<ReportedSite> sites,
        List<ReportedSeries> vitals,
        List<ReportedSeries> collections,
        List<Suppression> suppressions,
        int ignored,
        Audit audit,
        List<Fact> environment,
        List<String> warnings) {

    public LeakReport {
        sites = List.copyOf(sites);
        vitals = List.copyOf(vitals);
        collections = List.copyOf(collections);
        suppressions = List.copyOf(suppressions);
        environment = List.copyOf(environment);
        warnings = List.copyOf(warnings);
    }

    /** Returns the report of a verdict. */
    public static LeakReport of(CheckInfo check, Verdict verdict) {
        return VerdictReader.read(check, verdict);
    }

    /** Returns all findings of one standing: sites, then vitals, then collections. */
    public List<Finding> findings(Standing standing) {
        return Stream.<List<? extends Finding>>of(sites, vitals, collections)
                .<Finding>flatMap(List::stream)
                .filter(finding -> finding.standing() == standing)
                .toList();
    }

    /** Returns this report with other findings; outcome and headline follow from them. */
    LeakReport withFindings(UnaryOperator<Finding> change) {
        List<ReportedSite> newSites = new ArrayList<>();
        sites.forEach(site -> newSites.add((ReportedSite) change.apply(site)));
        return Headline.settle(new LeakReport(
                check,
                outcome,
                headline,
                remedy,
                limit,
                SiteOrder.sort(newSites),
                changed(vitals, change),
                changed(collections, change),
                suppressions,
                ignored,
                audit,
                environment,
                warnings));
    }

    LeakReport concluding(Outcome other, String sentence, String advice) {
        return new LeakReport(
                check,
                other,
                sentence,
                advice,
                limit,
                sites,
                vitals,
                collections,
                suppressions,
                ignored,
                audit,
                environment,
                warnings);
    }

    private static List<ReportedSeries> changed(List<ReportedSeries> series, UnaryOperator<Finding> change) {
        List<ReportedSeries> result = new ArrayList<>();
        series.forEach(one -> result.add((ReportedSeries) change.apply(one)));
        return result;
    }
}
