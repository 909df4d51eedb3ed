package io.noleak.verdict;

/**
 * A measured number and how far it may be off.
 *
 * @param value best estimate
 * @param low lower end of the two-sided 95 % interval; equal to {@code value} where it was counted
 * @param high upper end; equal to {@code value} where it was counted
 */
public record Estimate(double value, double low, double high) {

    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "An estimate lies within its interval: " + low + " <= " + value + " <= " + high);
        }
    }

    /** Returns a number that was counted. */
    public static Estimate exactly(double value) {
        return new Estimate(value, value, value);
    }

    /** Returns whether it was counted rather than estimated. */
    public boolean isExact() {
        return low == high;
    }
}
