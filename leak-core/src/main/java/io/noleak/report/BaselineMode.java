package io.noleak.report;

import java.util.Locale;

/** What to do with the baseline. */
public enum BaselineMode {
    /** Known leaks pass while they are not above it. */
    CHECK,
    /** Record what leaks now; nothing fails that could be recorded. */
    UPDATE,
    /** Do as if there were none. */
    OFF;

    /** System property that holds the mode. */
    public static final String PROPERTY = "noleak.baseline";

    /**
     * Reads a mode as a person writes it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static BaselineMode parse(String text) {
        for (BaselineMode mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(text.strip().toLowerCase(Locale.ROOT))) {
                return mode;
            }
        }
        throw new IllegalArgumentException(PROPERTY + "=" + text + ": the baseline's mode is check, update or off");
    }
}
