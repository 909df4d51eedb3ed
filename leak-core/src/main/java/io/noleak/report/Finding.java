package io.noleak.report;

import io.noleak.verdict.Estimate;
import java.util.OptionalDouble;

/** A row of a report: something that grew, or did not. */
public sealed interface Finding permits ReportedSite, ReportedSeries {

    /** Its identity across builds. */
    String fingerprint();

    /** Its name for a person. */
    String title();

    /** How it came out. */
    Standing standing();

    /** The evidence, the reason of its acquittal or who accepts it, for a person. */
    String why();

    /** Growth per iteration, in {@link #unit}. */
    Estimate growth();

    /** What its growth is counted in. */
    Unit unit();

    /** Growth per iteration recorded in the baseline; empty if there is no such entry. */
    OptionalDouble baseline();

    /** Returns the same finding after the baseline was asked. */
    Finding accepted(Standing other, String reason, OptionalDouble recorded);
}
