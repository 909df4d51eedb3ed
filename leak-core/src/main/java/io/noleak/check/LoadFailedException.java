package io.noleak.check;

/** The body of a check threw: it is broken, which says nothing about leaks. The cause is what it threw. */
public final class LoadFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int round;
    private final int iteration;

    LoadFailedException(int round, int iteration, Throwable cause) {
        super(
                "The checked code failed in " + (round == 0 ? "warm-up" : "round " + round) + ", iteration " + iteration
                        + ": " + cause,
                cause);
        this.round = round;
        this.iteration = iteration;
    }

    /** Returns the 1-based round, 0 for a warm-up round. */
    public int round() {
        return round;
    }

    /** Returns the 1-based iteration within the round. */
    public int iteration() {
        return iteration;
    }
}
