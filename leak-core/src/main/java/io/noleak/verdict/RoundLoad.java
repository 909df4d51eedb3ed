package io.noleak.verdict;

/**
 * The load between two shows.
 *
 * @param iterations iterations that succeeded; 0 for a round that was left without load on purpose
 * @param failures iterations that failed; counted by the caller, their growth is measured with the rest
 */
public record RoundLoad(long iterations, long failures) {

    /** A round in which nothing was asked of the observed JVM. */
    public static final RoundLoad IDLE = new RoundLoad(0, 0);

    public RoundLoad {
        if (iterations < 0 || failures < 0) {
            throw new IllegalArgumentException(
                    "A round has no negative count: " + iterations + " iterations, " + failures + " failures");
        }
    }

    /** Returns whether nothing ran in this round, on purpose. */
    public boolean isIdle() {
        return iterations == 0 && failures == 0;
    }
}
