package io.noleak.verdict;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Allowed growth per allocation site and iteration. A site is a leak when its growth is above the limit, so {@code 0}
 * allows none.
 *
 * @param bytesPerIteration bytes, finite, 0 or more
 */
public record Limit(double bytesPerIteration) {

    /** 16 bytes per iteration: less than one object and the reference to it. */
    public static final Limit DEFAULT = bytes(16);

    private static final String RULE = "write a number and a unit, as in 16 B, 1.5 KiB, 2 MB, or 0";
    private static final Pattern WORDS = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,15})?)\\s*([A-Za-z]*)");
    private static final Map<String, Long> UNITS = Map.of(
            "b", 1L,
            "kb", 1_000L,
            "mb", 1_000_000L,
            "gb", 1_000_000_000L,
            "kib", 1L << 10,
            "mib", 1L << 20,
            "gib", 1L << 30);

    public Limit {
        if (!(bytesPerIteration >= 0) || Double.isInfinite(bytesPerIteration)) {
            throw new IllegalArgumentException(
                    "A limit is a number of bytes per iteration, 0 or more, not " + bytesPerIteration);
        }
    }

    /**
     * Returns a limit in bytes per iteration.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static Limit bytes(long bytesPerIteration) {
        return new Limit(bytesPerIteration);
    }

    /**
     * Reads a limit as a person writes it: {@code 16 B}, {@code 1.5 KiB}, {@code 2 MB}, {@code 0}. Upper and lower case
     * are the same; KB, MB and GB are powers of 1000, KiB, MiB and GiB of 1024.
     *
     * @throws IllegalArgumentException if the text is anything else; the message repeats it and says the rule
     */
    public static Limit parse(String text) {
        Matcher words = WORDS.matcher(text.strip());
        if (!words.matches()) {
            throw new IllegalArgumentException("Limit \"" + text + "\" is not an amount of bytes: " + RULE);
        }
        double number = Double.parseDouble(words.group(1));
        String unit = words.group(2).toLowerCase(Locale.ROOT);
        if (unit.isEmpty() && number == 0) {
            return new Limit(0);
        }
        Long factor = UNITS.get(unit);
        if (factor == null) {
            throw new IllegalArgumentException("Limit \"" + text + "\" has "
                    + (unit.isEmpty() ? "no unit" : "an unknown unit, " + words.group(2)) + ": " + RULE);
        }
        return new Limit(number * factor);
    }

    /** Returns {@code 16 B}, {@code 1.5 KiB}; the text parses back to an equal limit if it needs no more than 1 digit. */
    @Override
    public String toString() {
        return bytesPerIteration == 0 ? "0" : Bytes.text(bytesPerIteration);
    }
}
