package io.noleak.verdict;

import io.noleak.holder.GrowingCollection;
import java.util.List;
import java.util.Optional;

/** The verdict over all findings: unsound measurements first, then leaks, then whatever stands in the way of a pass. */
final class Conclusion {

    private Conclusion() {}

    static Verdict of(Evidence evidence, Suppressed findings, List<GrowingCollection> collections) {
        Soundness soundness = new Soundness(evidence.measurement());
        Optional<Soundness.Fault> fatal = soundness.fatal(evidence.options().maxFailureShare());
        if (fatal.isPresent()) {
            return invalid(fatal.get(), evidence);
        }
        List<SiteGrowth> sites = findings.leakingSites();
        List<VitalGrowth> vitals = findings.leakingVitals();
        if (!sites.isEmpty() || !vitals.isEmpty() || !collections.isEmpty()) {
            return new Verdict.Leaking(sites, vitals, collections, evidence);
        }
        Optional<Soundness.Fault> hiding = soundness.hiding();
        if (hiding.isPresent()) {
            return invalid(hiding.get(), evidence);
        }
        return findings.unclear()
                .or(soundness::restless)
                .<Verdict>map(fault -> new Verdict.Inconclusive(fault.reason(), fault.remedy(), evidence))
                .orElseGet(() -> new Verdict.Clean(evidence));
    }

    private static Verdict invalid(Soundness.Fault fault, Evidence evidence) {
        return new Verdict.Invalid(fault.reason(), fault.remedy(), evidence);
    }
}
