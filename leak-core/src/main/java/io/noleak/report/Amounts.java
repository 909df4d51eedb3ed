package io.noleak.report;

import io.noleak.verdict.Bytes;
import io.noleak.verdict.Estimate;
import java.time.Duration;
import java.util.Locale;

/** Amounts in words, for bytes and for counts. */
final class Amounts {

    private Amounts() {}

    static String text(double value, boolean inBytes) {
        return inBytes ? Bytes.text(value) : count(value);
    }

    /** Returns {@code 1,504 B} or {@code 1,504 B (1,490 B … 1,518 B)}. */
    static String text(Estimate estimate, boolean inBytes) {
        String value = text(estimate.value(), inBytes);
        return estimate.isExact()
                ? value
                : value + " (" + text(estimate.low(), inBytes) + " … " + text(estimate.high(), inBytes) + ")";
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
