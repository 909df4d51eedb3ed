package io.noleak.verdict;

import io.noleak.snapshot.Cohort;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Net growth of something round by round: what became of everything that is at least one round old. The growth of a
 * round is read at the <em>next</em> show, so that what is merely passing through has had a round to go; a filled ring,
 * an LRU cache or a store with expiry then has a growth of about 0, because as much leaves as comes, and a leak has the
 * same growth in each round. Rounds without load are passed over.
 */
final class Increments {

    private final double[] growth;
    private final double[] iterations;
    private final double[] variance;
    private final double[] freed;
    private final double young;
    private final double youngIterations;
    private final boolean paused;

    Increments(
            double[] growth,
            double[] iterations,
            double[] variance,
            double[] freed,
            double young,
            double youngIterations) {
        this(growth, iterations, variance, freed, young, youngIterations, false);
    }

    private Increments(
            double[] growth,
            double[] iterations,
            double[] variance,
            double[] freed,
            double young,
            double youngIterations,
            boolean paused) {
        this.growth = growth;
        this.iterations = iterations;
        this.variance = variance;
        this.freed = freed;
        this.young = young;
        this.youngIterations = youngIterations;
        this.paused = paused;
    }

    /** Reads objects or bytes of a site. */
    static Increments of(
            CohortMatrix live, List<RoundLoad> loads, ToDoubleFunction<Cohort> amount, ToDoubleFunction<Cohort> error) {
        int[] loaded = loadedRounds(loads);
        int rounds = live.rounds();
        boolean settled = loaded.length > 0 && loaded[loaded.length - 1] < rounds;
        int size = Math.max(0, settled ? loaded.length : loaded.length - 1);
        double[] growth = new double[size];
        double[] variance = new double[size];
        double[] freed = new double[size];
        double[] iterations = new double[size];
        for (int i = 0; i < size; i++) {
            int seen = i + 1 < loaded.length ? loaded[i + 1] : rounds;
            Cohort born = live.at(loaded[i], seen);
            growth[i] = amount.applyAsDouble(born);
            variance[i] = error.applyAsDouble(born);
            iterations[i] = Math.max(1, loads.get(loaded[i] - 1).iterations());
            for (int older = -1; older < i; older++) {
                int birth = older < 0 ? 0 : loaded[older];
                Cohort before = live.at(birth, loaded[i]);
                Cohort after = live.at(birth, seen);
                double lost = amount.applyAsDouble(before) - amount.applyAsDouble(after);
                growth[i] -= lost;
                variance[i] += Math.max(0, error.applyAsDouble(before) - error.applyAsDouble(after));
                freed[i] += older < 0 ? 0 : lost;
            }
        }
        boolean young = loaded.length > size;
        int last = loaded.length == 0 ? 0 : loaded[loaded.length - 1];
        return new Increments(
                growth,
                iterations,
                variance,
                freed,
                young ? amount.applyAsDouble(live.at(last, last)) : Double.NaN,
                young ? loads.get(last - 1).iterations() : 0,
                settled);
    }

    /**
     * Reads a vital, which has no cohorts: what goes away while the load pauses counts against the round before the
     * pause.
     *
     * @param reading by show, the genesis first
     */
    static Increments ofReadings(IntToDoubleFunction reading, List<RoundLoad> loads) {
        int[] loaded = loadedRounds(loads);
        double[] growth = new double[loaded.length];
        double[] iterations = new double[loaded.length];
        double[] freed = new double[loaded.length];
        for (int i = 0; i < loaded.length; i++) {
            int end = i + 1 < loaded.length ? loaded[i + 1] - 1 : loads.size();
            growth[i] = reading.applyAsDouble(end) - reading.applyAsDouble(loaded[i] - 1);
            iterations[i] = Math.max(1, loads.get(loaded[i] - 1).iterations());
            freed[i] = Math.max(0, -growth[i]);
        }
        return new Increments(growth, iterations, new double[loaded.length], freed, Double.NaN, 0);
    }

    private static int[] loadedRounds(List<RoundLoad> loads) {
        return IntStream.rangeClosed(1, loads.size())
                .filter(round -> !loads.get(round - 1).isIdle())
                .toArray();
    }

    int size() {
        return growth.length;
    }

    /** Net growth of a settled round. */
    double growth(int round) {
        return growth[round];
    }

    /** Iterations of that round. */
    double iterations(int round) {
        return iterations[round];
    }

    /** Sampling variance of its growth; 0 where it was counted. */
    double variance(int round) {
        return variance[round];
    }

    /** What it freed of what earlier rounds of this measurement had kept. */
    double freed(int round) {
        return freed[round];
    }

    /** What the last round left at its own show, not settled; NaN if it has settled. */
    double young() {
        return young;
    }

    double youngIterations() {
        return youngIterations;
    }

    /** Returns these increments less what a show without load adds. */
    Increments less(double perRound) {
        double[] rest = growth.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= perRound;
        }
        return new Increments(rest, iterations, variance, freed, young - perRound, youngIterations, paused);
    }

    /** Returns the increments from index {@code from} on. */
    Increments from(int from) {
        return part(from, growth.length, paused);
    }

    /**
     * Returns these increments without a last round that has settled in a pause only: what the next round of load would
     * have replaced, as in an LRU cache, is still counted in it.
     */
    Increments underLoad() {
        return paused && growth.length > SiteRule.FEWEST_ROUNDS ? upTo(growth.length - 1) : this;
    }

    /** Returns the increments before index {@code to}. */
    Increments upTo(int to) {
        return part(0, to, false);
    }

    private Increments part(int from, int to, boolean endsInPause) {
        return new Increments(
                Arrays.copyOfRange(growth, from, to),
                Arrays.copyOfRange(iterations, from, to),
                Arrays.copyOfRange(variance, from, to),
                Arrays.copyOfRange(freed, from, to),
                young,
                youngIterations,
                endsInPause);
    }

    /** Returns the later half, at least 3 rounds: what counts is whether it still grows, not how it began. */
    Increments late() {
        return from(lateStart());
    }

    /** Returns the index at which the later half begins. */
    int lateStart() {
        return Math.max(0, Math.min(size() / 2, size() - 3));
    }

    double sum() {
        return total(growth);
    }

    double sumOfIterations() {
        return total(iterations);
    }

    double sumOfVariance() {
        return total(variance);
    }

    double sumOfFreed() {
        return total(freed);
    }

    /** Returns growth per iteration. */
    double rate() {
        return size() == 0 ? 0 : sum() / sumOfIterations();
    }

    private static double total(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
