package io.noleak.snapshot;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a probe picks objects: every one of them, one in a mean number of bytes, or by a measured CPU budget. */
public sealed interface SamplingMode {

    /** Every object is recorded: counts to the byte, about 3 µs an object. */
    record Exact() implements SamplingMode {
        @Override
        public String toString() {
            return "exact";
        }
    }

    /**
     * One sample in a mean number of allocated bytes.
     *
     * @param bytes mean bytes between samples, 1 to 1 GiB
     */
    record Interval(int bytes) implements SamplingMode {
        public Interval {
            if (bytes < 1 || bytes > MAX_INTERVAL) {
                throw new IllegalArgumentException("Sampling interval " + bytes
                        + " is out of range: 1 byte to 1 GiB (use 'exact' to record every object)");
            }
        }

        @Override
        public String toString() {
            boolean kilo = bytes % 1024 == 0;
            return kilo ? bytes / 1024 + "K" : Integer.toString(bytes);
        }
    }

    /** The allocation rate is measured until the first begin, which then picks the interval for the CPU budget. */
    record Auto() implements SamplingMode {
        @Override
        public String toString() {
            return "auto";
        }
    }

    /** The largest interval in bytes, 1 GiB. */
    int MAX_INTERVAL = 1 << 30;

    Pattern SIZE = Pattern.compile("(\\d{1,10})(k|kib|kb|m|mib|mb|b|)", Pattern.CASE_INSENSITIVE);

    /**
     * Reads {@code exact}, {@code auto}, or an interval such as {@code 65536}, {@code 64K} or {@code 1M} (powers of
     * 1024).
     *
     * @throws IllegalArgumentException naming the text and the rule
     */
    static SamplingMode parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        if (trimmed.equals("exact")) {
            return new Exact();
        }
        if (trimmed.equals("auto")) {
            return new Auto();
        }
        Matcher size = SIZE.matcher(trimmed);
        if (!size.matches()) {
            throw new IllegalArgumentException("Sampling mode '" + text
                    + "' is not one of: exact, auto, or bytes between samples such as 64K or 1M");
        }
        long unit = size.group(2).startsWith("k") ? 1024 : size.group(2).startsWith("m") ? 1024 * 1024 : 1;
        long bytes = Long.parseLong(size.group(1)) * unit;
        if (bytes < 1 || bytes > MAX_INTERVAL) {
            throw new IllegalArgumentException("Sampling interval '" + text
                    + "' is out of range: 1 byte to 1 GiB (use 'exact' to record every object)");
        }
        return new Interval((int) bytes);
    }
}
