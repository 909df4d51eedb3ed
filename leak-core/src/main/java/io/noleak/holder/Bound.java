package io.noleak.holder;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * A structure on a holder path that limits by itself what it holds, as read from the dump.
 *
 * @param structure what it is, for a person: {@code a Caffeine cache}
 * @param limit its own limit, for a person: {@code bounded at 5,000}, {@code expiring 10 min after write}
 * @param cap the most elements it holds; empty where the limit is not a number of elements or could not be read
 * @param fill elements it holds now; empty if that could not be read
 * @param instances different structures of this kind among the paths of the group. One structure bounds what it holds;
 *     a growing number of bounded structures bounds nothing
 */
public record Bound(String structure, String limit, OptionalLong cap, OptionalLong fill, int instances) {

    /** How far a cache that evicts behind the caller's back may be above its cap, as a share and in elements. */
    private static final double SLACK = 0.25;

    private static final int SLACK_ELEMENTS = 16;

    /** Returns whether this bound excuses growth below it: one structure, filled no further than it promises. */
    public boolean acquits() {
        return instances == 1 && !overfull();
    }

    private boolean overfull() {
        return cap.isPresent() && fill.isPresent() && fill.getAsLong() > cap.getAsLong() * (1 + SLACK) + SLACK_ELEMENTS;
    }

    /** Returns {@code held by a Caffeine cache bounded at 5,000, 808 in use}. */
    public String reason() {
        String used = fill.isPresent() ? String.format(Locale.ROOT, ", %,d in use", fill.getAsLong()) : "";
        String many = instances == 1 ? "" : String.format(Locale.ROOT, " (one of %,d or more)", instances);
        return "held by " + structure + " " + limit + used + many;
    }

    /** Returns {@link #reason()}. */
    @Override
    public String toString() {
        return reason();
    }
}
