package io.noleak.report;

import java.util.Locale;

/** How one site, vital or collection came out of a check. The order is the order in which reports list them. */
public enum Standing {
    /** It grows with the work and nobody has accepted it. */
    LEAKING,
    /** It grows with the work; a suppression or the baseline accepts it. */
    KNOWN,
    /** It grew, and the measurement cannot tell whether it is a leak. */
    UNCLEAR,
    /** It grew and is no leak, or none above the limit. */
    ACQUITTED,
    /** It did not grow. */
    STEADY;

    /** Returns the name as a word in a sentence: {@code leaking}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
