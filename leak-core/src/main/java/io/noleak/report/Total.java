package io.noleak.report;

import io.noleak.verdict.Estimate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Growth per iteration of all findings with one fingerprint, such as two lines of one method that allocate the same
 * class.
 *
 * @param value sum of the estimates
 * @param error half the width of its 95 % interval; independent errors add up in squares
 */
record Total(double value, double error) {

    private static final Total ZERO = new Total(0, 0);

    /** What counted growth may differ by from run to run: a timer, an array that grew a bit later. */
    private static final double EXACT_SLACK = 0.01;

    static Map<String, Total> ofLeaks(LeakReport report) {
        Map<String, Total> totals = new LinkedHashMap<>();
        report.findings(Standing.LEAKING)
                .forEach(finding -> totals.merge(finding.fingerprint(), of(finding.growth()), Total::plus));
        return totals;
    }

    static Total of(Map<String, Total> totals, Finding finding) {
        @Nullable Total total = totals.get(finding.fingerprint());
        return total == null ? ZERO : total;
    }

    /**
     * Returns by how much the growth may be above a recorded value that was measured like this one: the error of a
     * difference of two such measurements, at least 1 %.
     */
    double tolerance(double recorded) {
        return Math.max(error * Math.sqrt(2), recorded * EXACT_SLACK);
    }

    boolean differsFrom(double recorded) {
        return Math.abs(value - recorded) > tolerance(recorded);
    }

    /** Returns by how much two measured growths may differ without having changed. */
    double differenceTolerance(Total other) {
        return Math.max(Math.hypot(error, other.error), other.value * EXACT_SLACK);
    }

    Total plus(Total other) {
        return new Total(value + other.value, Math.hypot(error, other.error));
    }

    private static Total of(Estimate estimate) {
        return new Total(estimate.value(), (estimate.high() - estimate.low()) / 2);
    }
}
