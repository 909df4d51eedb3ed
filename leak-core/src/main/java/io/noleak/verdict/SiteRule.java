package io.noleak.verdict;

/**
 * The rule for one allocation site.
 *
 * <p>It judges {@linkplain Increments net growth round by round}, of objects first: in step with the load means about
 * the same number of objects per iteration in each round, to the end of the run. Bytes decide about the limit only,
 * since one large array among small ones would drown the pattern.
 *
 * <p>Each look-alike differs from a leak in one of these: it is not above the limit by more than the measurement's
 * error; it stopped before the end (initialisation, a full cache); it thins out (a cache with random keys); it frees as
 * much as it takes (LRU, ring, expiry, clearing); it comes in few and irregular steps (pools, classes); its objects get
 * larger, not more (the array behind a list). What is none of these and not steady either is unclear, and more rounds
 * decide.
 */
final class SiteRule {

    /** Fewer settled rounds have no shape. */
    static final int FEWEST_ROUNDS = 3;

    private static final double LIKELY = 0.05;

    private final Limit limit;
    private final double alpha;
    private final boolean mayGoOn;

    /**
     * @param alpha chance, for one site, to be called above the limit when it is not
     * @param mayGoOn whether more rounds can be had, so that doubt is cheap
     */
    SiteRule(Limit limit, double alpha, boolean mayGoOn) {
        this.limit = limit;
        this.alpha = alpha;
        this.mayGoOn = mayGoOn;
    }

    /** What a series was found to be, and why. */
    record Finding(Growth growth, String reason) {}

    Finding judge(Increments bytes, Increments objects) {
        Increments late = bytes.late();
        boolean lateAbove = late.rate() > limit.bytesPerIteration();
        if (bytes.size() < FEWEST_ROUNDS) {
            return bytes.size() == 0 || lateAbove
                    ? new Finding(Growth.UNCLEAR, "only " + bytes.size() + " rounds have settled")
                    : acquitted(bytes, objects);
        }
        if (!lateAbove) {
            return acquitted(bytes, objects);
        }
        // Where the later half is too little to be sure, all rounds may vouch for it.
        if (!sure(late, alpha) && !sure(bytes, alpha)) {
            return new Finding(
                    mayGoOn && sure(bytes, LIKELY) ? Growth.UNCLEAR : Growth.WITHIN_ERROR,
                    "too few samples to tell it from chance");
        }
        if (objects.late().sum() < 1 || objects.sum() < 1) {
            return new Finding(Growth.GROWING_ARRAY, "no more objects than before, but larger ones");
        }
        return new Steadiness(objects, occupied(bytes), mayGoOn).finding();
    }

    private boolean sure(Increments bytes, double chance) {
        return Statistics.low(bytes.sum(), bytes.sumOfVariance(), chance)
                > limit.bytesPerIteration() * bytes.sumOfIterations();
    }

    private Finding acquitted(Increments bytes, Increments objects) {
        double freed = objects.sumOfFreed();
        int rounds = 0;
        for (boolean grew : occupied(bytes)) {
            rounds += grew ? 1 : 0;
        }
        if (rounds == 0) {
            return bytes.sum() > 0
                    ? new Finding(Growth.BELOW_LIMIT, "no round grew by more than the limit")
                    : new Finding(Growth.STEADY, "did not grow");
        }
        if (freed > Math.max(0, objects.sum())) {
            return new Finding(Growth.CHURN, "frees about as much as it takes");
        }
        if (!stopped(objects)) {
            return new Finding(Growth.WITHIN_ERROR, "too few samples to tell whether it goes on");
        }
        String when = "grew in " + rounds + " of " + bytes.size() + " rounds, and no more at the end";
        return new Finding(rounds <= 2 ? Growth.INITIALISATION : Growth.CACHE_FILLING, when);
    }

    /** Whether the later half grew less than the rounds before by more than chance; always where objects were counted. */
    private static boolean stopped(Increments objects) {
        Increments late = objects.late();
        double early = objects.sum() - late.sum();
        if (objects.sumOfVariance() == 0 || early <= 0) {
            return true;
        }
        double sample = Math.max(1, objects.sumOfVariance() / objects.sum());
        double expected =
                early / (objects.sumOfIterations() - late.sumOfIterations()) * late.sumOfIterations() / sample;
        return Statistics.poissonAtMost(Math.max(0, late.sum()) / sample, expected) < LIKELY;
    }

    /** Rounds whose own growth is noticeable beside the limit. */
    private boolean[] occupied(Increments bytes) {
        boolean[] occupied = new boolean[bytes.size()];
        for (int i = 0; i < occupied.length; i++) {
            occupied[i] = bytes.growth(i) > limit.bytesPerIteration() * bytes.iterations(i) / 2;
        }
        return occupied;
    }
}
