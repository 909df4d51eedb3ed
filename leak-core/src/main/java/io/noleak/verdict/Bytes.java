package io.noleak.verdict;

import java.util.Locale;

/** Amounts of bytes in words. */
public final class Bytes {

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final int EXACT_BELOW = 10_000;

    private Bytes() {}

    /** Returns an amount in words, as {@link #text(double)} does. */
    public static String text(long bytes) {
        return text((double) bytes);
    }

    /** Returns {@code 1,504 B}, {@code 0.4 B}, {@code 148.3 KiB}: bytes below 10,000, else one digit after the point. */
    public static String text(double bytes) {
        double size = bytes;
        int unit = 0;
        while (Math.abs(size) >= (unit == 0 ? EXACT_BELOW : 1024) && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        boolean whole = size == Math.rint(size) || (unit == 0 && Math.abs(size) >= 100);
        return String.format(Locale.ROOT, whole ? "%,.0f %s" : "%,.1f %s", size, UNITS[unit]);
    }
}
