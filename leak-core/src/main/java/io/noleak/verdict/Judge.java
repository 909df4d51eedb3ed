package io.noleak.verdict;

import io.noleak.holder.GrowingCollection;
import io.noleak.holder.HolderReport;
import java.util.List;

/** Turns a measurement into a verdict. Pure: the same measurement and options always give the same verdict. */
public final class Judge {

    private Judge() {}

    /** Returns the verdict on a measurement that will not go on. */
    public static Verdict judge(Measurement measurement, JudgeOptions options) {
        return new Deliberation(measurement, options, false).verdict();
    }

    /**
     * Returns the verdict on a measurement that may go on: whatever has not been shown beyond doubt is unclear and left
     * to more rounds.
     */
    public static Interim interim(Measurement measurement, JudgeOptions options) {
        Deliberation deliberation = new Deliberation(measurement, options, true);
        Verdict verdict = deliberation.verdict();
        return new Interim(verdict, verdict instanceof Verdict.Clean && deliberation.nothingNear());
    }

    /**
     * Judges made-up measurements, so that the classes that judging needs are loaded before anything is measured: in the
     * observed JVM they would look like growth in the round after the first judgement.
     */
    public static void rehearse(JudgeOptions options) {
        for (Measurement measurement : Rehearsal.measurements()) {
            interim(measurement, options);
            judge(measurement, options);
        }
    }

    /**
     * Returns a verdict reconsidered, given that its last round of load had twice the iterations of the others: leaking
     * sites and vitals that did not grow about twice as much in it are acquitted.
     */
    public static Verdict doseResponse(Verdict verdict) {
        return verdict instanceof Verdict.Leaking leaking ? new DoseResponse(leaking).verdict() : verdict;
    }

    /**
     * Returns a verdict whose reader is told, if it is clean, that growing collections were not looked for.
     *
     * @param problem why; empty if they were
     */
    public static Verdict withoutCollections(Verdict verdict, String problem) {
        return verdict instanceof Verdict.Clean clean && !problem.isEmpty()
                ? new Verdict.Clean(clean.evidence().withWarning("growing collections were not looked for: " + problem))
                : verdict;
    }

    /**
     * Returns a verdict reconsidered once the holders are known: sites held by a structure that limits itself, or by
     * nothing strong, are acquitted, suppressions are matched against the holders, and growing collections become
     * findings.
     *
     * @param verdict the verdict before
     * @param report holders of its leaking sites
     * @param collections collections that grew in step with the load; empty if they were not looked at
     */
    public static Verdict reconsider(Verdict verdict, HolderReport report, List<GrowingCollection> collections) {
        return Reconsideration.of(verdict, report, collections);
    }
}
