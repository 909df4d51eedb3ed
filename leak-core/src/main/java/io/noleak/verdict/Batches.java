package io.noleak.verdict;

/**
 * Whether growth that comes in some rounds only comes like clockwork: about equal gaps from the beginning to the end,
 * about equal growth in between, and nothing freed. A flush every 300 requests does that; a pool that follows its peaks,
 * a class loaded now and then or a cache that is cleared does not. Being less strict would call a few chance steps a
 * leak; having no such test would miss every batched leak.
 */
final class Batches {

    private static final int FEWEST = 4;
    private static final double FEWEST_IN_BATCH = 5;
    private static final double EMPTY = 0.1;
    private static final double EQUAL = 0.3;

    private Batches() {}

    /** Returns whether it does; {@code unit} is one object where they were counted, one sample where they were sampled. */
    static boolean regular(Increments objects, double unit) {
        double largest = 0;
        for (int i = 0; i < objects.size(); i++) {
            largest = Math.max(largest, objects.growth(i));
        }
        int batches = 0;
        int previous = -1;
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        double smallest = largest;
        for (int i = 0; i < objects.size(); i++) {
            double growth = objects.growth(i);
            if (growth < -EMPTY * largest) {
                return false;
            }
            if (growth > EMPTY * largest) {
                shortest = batches == 0 ? shortest : Math.min(shortest, i - previous);
                longest = Math.max(longest, i - previous);
                smallest = Math.min(smallest, growth);
                previous = i;
                batches++;
            }
        }
        return batches >= FEWEST
                && smallest >= Math.max(FEWEST_IN_BATCH * unit, EQUAL * largest)
                && longest > 1
                && longest - shortest <= 1
                && objects.size() - previous <= longest;
    }
}
