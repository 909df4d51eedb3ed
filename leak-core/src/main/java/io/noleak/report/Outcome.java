package io.noleak.report;

import java.util.Locale;

/** What a check came to, suppressions and baseline taken into account. */
public enum Outcome {
    /** Nothing leaks. */
    CLEAN,
    /** Something leaks, and all of it is accepted: suppressed, or not above the baseline. */
    KNOWN,
    /** Something leaks that nobody has accepted. */
    LEAKING,
    /** Measured, cannot tell. */
    INCONCLUSIVE,
    /** Did not measure soundly. */
    INVALID;

    /** Returns whether the check passed: nothing leaks that is not accepted, and that was measured. */
    public boolean passed() {
        return this == CLEAN || this == KNOWN;
    }

    /** Returns the name as a word in a sentence: {@code leaking}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
