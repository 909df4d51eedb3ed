package io.noleak.report;

import io.noleak.holder.GrowingCollection;
import io.noleak.holder.HolderPath;
import io.noleak.verdict.Estimate;
import io.noleak.verdict.Evidence;
import io.noleak.verdict.Growth;
import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Suppression;
import io.noleak.verdict.Verdict;
import io.noleak.verdict.VitalGrowth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes the report of a verdict. */
final class VerdictReader {

    private VerdictReader() {}

    static LeakReport read(CheckInfo check, Verdict verdict) {
        Evidence evidence = verdict.evidence();
        boolean sound = verdict instanceof Verdict.Clean || verdict instanceof Verdict.Leaking;
        LeakReport report = new LeakReport(
                check,
                outcome(verdict),
                verdict.summary(),
                remedy(verdict),
                evidence.options().limit(),
                SiteOrder.sort(
                        evidence.sites().stream().map(site -> site(site, sound)).toList()),
                evidence.vitals().stream().map(vital -> vital(vital, sound)).toList(),
                verdict instanceof Verdict.Leaking leaking
                        ? leaking.collections().stream()
                                .map(VerdictReader::collection)
                                .toList()
                        : List.of(),
                evidence.usedSuppressions(),
                evidence.ignored(),
                AuditFacts.of(evidence),
                EnvironmentFacts.of(check, evidence),
                evidence.warnings());
        return Headline.settle(report);
    }

    private static Outcome outcome(Verdict verdict) {
        if (verdict instanceof Verdict.Invalid) {
            return Outcome.INVALID;
        }
        if (verdict instanceof Verdict.Inconclusive) {
            return Outcome.INCONCLUSIVE;
        }
        return verdict instanceof Verdict.Leaking ? Outcome.LEAKING : Outcome.CLEAN;
    }

    private static String remedy(Verdict verdict) {
        if (verdict instanceof Verdict.Invalid invalid) {
            return invalid.remedy();
        }
        return verdict instanceof Verdict.Inconclusive inconclusive ? inconclusive.remedy() : "";
    }

    private static ReportedSite site(SiteGrowth site, boolean sound) {
        return new ReportedSite(
                site.site(),
                standing(site.growth(), site.suppression(), sound),
                site.growth().words(),
                why(site.reason(), site.suppression()),
                site.bytesPerIteration(),
                site.objectsPerIteration(),
                OptionalDouble.empty(),
                site.live(),
                Stacks.observed(site.stack()),
                site.holders() == null
                        ? List.of()
                        : site.holders().paths().stream()
                                .map(VerdictReader::holder)
                                .toList());
    }

    private static String holder(HolderPath path) {
        return path.objects() == path.of() ? path.text() : path.text() + " (" + path.count() + " objects)";
    }

    private static ReportedSeries vital(VitalGrowth vital, boolean sound) {
        return new ReportedSeries(
                "vital " + vital.vital(),
                VitalNames.label(vital.vital()),
                Unit.of(vital.vital()),
                standing(vital.growth(), vital.suppression(), sound),
                why(vital.reason(), vital.suppression()),
                Estimate.exactly(vital.perIteration()),
                OptionalDouble.empty(),
                vital.readings().stream().map(VerdictReader::reading).toList(),
                vital.stayed());
    }

    private static ReportedSeries collection(GrowingCollection collection) {
        return new ReportedSeries(
                "collection " + collection.path(),
                collection.path(),
                Unit.of(collection.unit()),
                Standing.LEAKING,
                grew(collection),
                Estimate.exactly(collection.perIteration()),
                OptionalDouble.empty(),
                collection.sizes().stream().map(OptionalLong::of).toList(),
                List.of());
    }

    private static String grew(GrowingCollection collection) {
        long first = collection.sizes().get(0);
        long last = collection.sizes().get(collection.sizes().size() - 1);
        return String.format(
                Locale.ROOT,
                "%,d → %,d %s; no allocation site explains it",
                first,
                last,
                collection.unit().words());
    }

    private static OptionalLong reading(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Standing standing(Growth growth, @Nullable Suppression suppression, boolean sound) {
        if (growth.isLeak()) {
            return suppression != null ? Standing.KNOWN : sound ? Standing.LEAKING : Standing.UNCLEAR;
        }
        return growth == Growth.UNCLEAR
                ? Standing.UNCLEAR
                : growth == Growth.STEADY ? Standing.STEADY : Standing.ACQUITTED;
    }

    private static String why(String reason, @Nullable Suppression suppression) {
        return suppression == null ? reason : "suppressed: " + suppression.reason() + "; " + reason;
    }
}
