package io.noleak.verdict;

import io.noleak.verdict.SiteRule.Finding;
import java.util.Arrays;
import java.util.Locale;

/** Judges the shape of a growth that is above the limit. */
final class Steadiness {

    private static final double STOPPED = 0.3;
    private static final double STOPPED_BY_CHANCE = 1e-5;
    private static final int STEPS = 2;
    private static final double RARE = 1 / 3.0;
    private static final int OUTLIER = 3;
    private static final double FEWEST_SAMPLES = 40;
    private static final double FEWEST_PER_ROUND = 2;

    /**
     * So many samples tell a leak behind a cache that fills from a slower cache: the 366 samples of {@link LevelFit} make
     * a likelihood ratio of 14.8, and errors of 0.1 % and 1 % need (3.09 + 2.33)² = 29.4.
     */
    private static final double ENOUGH_SAMPLES = 730;

    private final Increments objects;
    private final Increments late;
    private final Increments shape;
    private final boolean[] occupied;
    private final boolean mayGoOn;
    private final double unit;

    /**
     * @param occupied rounds whose growth alone is noticeable beside the limit
     * @param mayGoOn whether more rounds can be had, so that doubt is cheap
     */
    Steadiness(Increments objects, boolean[] occupied, boolean mayGoOn) {
        this.objects = objects;
        this.late = objects.late();
        this.shape = objects.underLoad();
        this.occupied = occupied.clone();
        this.mayGoOn = mayGoOn;
        this.unit = Math.max(1, objects.sumOfVariance() / Math.max(1, objects.sum()));
    }

    Finding finding() {
        if (emptied()) {
            return new Finding(
                    steady(shape.late()) ? Growth.UNCLEAR : Growth.CHURN,
                    "most of it was freed in one round: a store that is cleared from time to time");
        }
        if (!mayGoOn && Batches.regular(objects, unit) && !steady(shape)) {
            return new Finding(Growth.BATCHED_LEAK, count(occupied, 0) + " rounds kept about the same, like clockwork");
        }
        if (count(occupied, 0) <= STEPS) {
            boolean recent = count(occupied, objects.lateStart()) > 0;
            return new Finding(
                    mayGoOn && recent ? Growth.UNCLEAR : Growth.INITIALISATION,
                    "grew in " + count(occupied, 0) + " of " + objects.size() + " rounds only");
        }
        int stop = stoppedAt();
        if (stop > 0) {
            return new Finding(
                    mayGoOn && objects.size() - stop <= 2 ? Growth.UNCLEAR : Growth.CACHE_FILLING,
                    "stopped growing after " + stop + " of " + objects.size() + " rounds");
        }
        if (fewSamples()) {
            return sampled();
        }
        if (Trend.of(shape).declines()) {
            return declining();
        }
        if (steady(shape) || steady(shape.late())) {
            return tooFewForShape() ? tooFew() : steadyGrowth();
        }
        return irregular();
    }

    private boolean tooFewForShape() {
        return objects.sum() < FEWEST_SAMPLES * unit || late.sum() < FEWEST_PER_ROUND * late.size();
    }

    /**
     * One object a round, or two dozen samples in all, look steady by chance too often: pools and class loading come as
     * single objects, more and more rarely.
     */
    private Finding tooFew() {
        if (unit > 1) {
            return new Finding(
                    mayGoOn ? Growth.UNCLEAR : Growth.WITHIN_ERROR,
                    "too few samples to tell what kind of growth it is");
        }
        boolean rare = count(occupied, objects.lateStart()) < late.size() - 1;
        return new Finding(
                mayGoOn || !rare ? Growth.UNCLEAR : Growth.POOL_GROWTH,
                "about one object a round: more iterations in each round would tell");
    }

    private Finding steadyGrowth() {
        if (mayGoOn && !(steady(shape) && Trend.of(shape).isFlat() && !youngIsLow())) {
            return new Finding(Growth.UNCLEAR, "steady so far, but not for long enough to be sure");
        }
        return leak();
    }

    private Finding leak() {
        return new Finding(
                Growth.LEAK,
                String.format(
                        Locale.ROOT,
                        "%,.0f objects kept by %d of %d rounds, %s of them freed since",
                        objects.sum() + objects.sumOfFreed(),
                        count(occupied, 0),
                        objects.size(),
                        objects.sumOfFreed() == 0
                                ? "none"
                                : String.format(Locale.ROOT, "%,.0f", objects.sumOfFreed())));
    }

    private boolean fewSamples() {
        return objects.sumOfVariance() > 0 && objects.sum() < ENOUGH_SAMPLES * unit;
    }

    private Finding sampled() {
        if (!steady(shape) && !steady(shape.late())) {
            return irregular();
        }
        if (tooFewForShape()) {
            return tooFew();
        }
        LevelFit fit = LevelFit.of(shape, unit, mayGoOn ? 2 * shape.size() : shape.size());
        if (fit.convincesFew() && !(mayGoOn && youngIsLow())) {
            return leak();
        }
        if (mayGoOn || fit.hintsFew()) {
            return new Finding(Growth.UNCLEAR, "too few samples to tell whether it thins out");
        }
        return Trend.of(shape).declines() ? thinsOut() : tooFew();
    }

    private Finding declining() {
        boolean levels = steady(shape.late()) && !Trend.of(shape.late()).declines();
        if (mayGoOn) {
            return new Finding(Growth.UNCLEAR, "thins out, but has not gone");
        }
        LevelFit fit = LevelFit.of(shape, unit, shape.size());
        if (levels && fit.convinces()) {
            return new Finding(Growth.LEAK, "thinned out at first, then went on at a steady rate");
        }
        if (levels && fit.hints()) {
            return new Finding(Growth.UNCLEAR, "thins out, but may not go away");
        }
        return thinsOut();
    }

    private Finding thinsOut() {
        return new Finding(
                Growth.CACHE_FILLING,
                String.format(
                        Locale.ROOT,
                        "thins out: %,.1f objects per iteration at first, %,.1f at last",
                        objects.growth(0) / objects.iterations(0),
                        objects.growth(objects.size() - 1) / objects.iterations(objects.size() - 1)));
    }

    private Finding irregular() {
        int lateRounds = count(occupied, objects.lateStart());
        double kept = Math.max(0, objects.sum());
        double freed = objects.sumOfFreed();
        if (freed > kept) {
            return new Finding(Growth.CHURN, "frees about as much as it takes");
        }
        boolean rare = lateRounds <= RARE * late.size() || late.sum() <= late.size();
        if (rare && !mayGoOn) {
            return new Finding(
                    Growth.POOL_GROWTH,
                    "rare and irregular steps: " + lateRounds + " of the last " + late.size() + " rounds grew");
        }
        return new Finding(Growth.UNCLEAR, "grows irregularly");
    }

    /**
     * Whether rounds agree with each other so well that the mean growth cannot be chance: Student's t over the rounds,
     * once in 1,000. Rounds that grew by a multiple of the median count as three medians, so that one step does not
     * drown a leak.
     *
     * <p>The error of sampling is known and need not be estimated from the few rounds: only what they scatter beyond it
     * has the degrees of freedom of the rounds (Welch and Satterthwaite's approximation for a sum of variances).
     */
    private static boolean steady(Increments objects) {
        int size = objects.size();
        double[] rates = new double[size];
        double unavoidable = 0;
        double sampling = 0;
        for (int i = 0; i < size; i++) {
            rates[i] = objects.growth(i) / objects.iterations(i);
            unavoidable += Trend.unavoidable(objects, i) / objects.iterations(i) / size;
            sampling += objects.variance(i) / objects.iterations(i) / objects.iterations(i) / size;
        }
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        double cap = OUTLIER * Math.max(0, sorted[size / 2]);
        double mean = 0;
        for (int i = 0; i < size; i++) {
            rates[i] = Math.min(rates[i], cap);
            mean += rates[i] / size;
        }
        double squares = 0;
        for (double rate : rates) {
            squares += (rate - mean) * (rate - mean);
        }
        double variance = Math.max(squares / (size - 1), unavoidable);
        double unknown = (variance - sampling) / variance;
        return mean > Statistics.studentOneInThousand((size - 1) / (unknown * unknown)) * Math.sqrt(variance / size);
    }

    /** The last round is too young to be counted, since it may hold more than will stay; it cannot hold less. */
    private boolean youngIsLow() {
        return !Double.isNaN(objects.young()) && tooFew(objects.young(), objects.rate() * objects.youngIterations());
    }

    /** Returns after how many rounds growth stopped, 0 if it did not: the last rounds far below the ones before. */
    private int stoppedAt() {
        for (int start = objects.size() - 1; start >= objects.size() / 2; start--) {
            Increments tail = objects.from(start);
            double before = objects.sum() - tail.sum();
            double expected = before / (objects.sumOfIterations() - tail.sumOfIterations()) * tail.sumOfIterations();
            if (tooFew(tail.sum(), expected)) {
                return start;
            }
        }
        return 0;
    }

    private boolean tooFew(double seen, double expected) {
        return seen < STOPPED * expected && Statistics.poissonAtMost(seen / unit, expected / unit) < STOPPED_BY_CHANCE;
    }

    /** Whether one round freed more than a round's growth of what earlier rounds had kept. */
    private boolean emptied() {
        for (int i = 0; i < objects.size(); i++) {
            double typical = Math.max(1, late.rate() * objects.iterations(i));
            if (objects.growth(i) < -typical && objects.freed(i) >= typical) {
                return true;
            }
        }
        return false;
    }

    private static int count(boolean[] rounds, int from) {
        int count = 0;
        for (int i = from; i < rounds.length; i++) {
            count += rounds[i] ? 1 : 0;
        }
        return count;
    }
}
