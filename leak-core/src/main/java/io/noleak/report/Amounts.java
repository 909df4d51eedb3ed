package io.noleak.report;

import io.noleak.verdict.Estimate;
import java.time.Duration;
import java.util.Locale;

/** Amounts in words. */
final class Amounts {

    private Amounts() {}

    /** Returns {@code 1,504 B} or {@code 1,504 B (1,490 B … 1,518 B)}. */
    static String text(Estimate estimate, Unit unit) {
        String value = unit.text(estimate.value());
        return estimate.isExact()
                ? value
                : value + " (" + unit.text(estimate.low()) + " … " + unit.text(estimate.high()) + ")";
    }

    /** Returns {@code 0.3 s}, {@code 12.5 s}. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%,.1f s", time.toMillis() / 1000.0);
    }

    static String count(double value) {
        boolean whole = value == Math.rint(value) || Math.abs(value) >= 1000;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", value);
    }
}
