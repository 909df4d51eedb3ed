package io.noleak.holder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tells which collections keep growing. A collection leaks if from look to look it grew by about the same number of
 * elements per iteration. What stopped, shrank or slowed down is a cache or a start-up; what still fits into the array
 * it had at the first look may be a ring; what has a bound of its own is left to its bound; and where the number of
 * collections grows, their allocation site tells more.
 */
public final class CollectionGrowth {

    /** The slowest stretch must reach this share of the fastest. */
    private static final double STEADY = 0.75;

    private CollectionGrowth() {}

    /**
     * Returns the collections that grew in every stretch between two looks, fastest first.
     *
     * @param looks two or more, oldest first; two of them give suspects only
     * @param limit growth per iteration that is allowed, in bytes
     */
    public static List<GrowingCollection> between(List<CollectionLook> looks, double limit) {
        List<Map<String, CollectionSize>> byPath =
                looks.stream().map(CollectionLook::byPath).toList();
        List<GrowingCollection> growing = new ArrayList<>();
        for (CollectionSize last : looks.get(looks.size() - 1).collections()) {
            List<CollectionSize> sizes = new ArrayList<>();
            for (Map<String, CollectionSize> look : byPath) {
                CollectionSize size = look.get(last.path());
                if (size != null) {
                    sizes.add(size);
                }
            }
            if (sizes.size() == looks.size() && grew(sizes, looks, limit)) {
                growing.add(new GrowingCollection(
                        last.path(),
                        last.rawSteps(),
                        last.type(),
                        last.unit(),
                        sizes.stream().map(CollectionSize::elements).toList(),
                        rate(sizes, looks, 0, looks.size() - 1)));
            }
        }
        growing.sort(Comparator.comparingDouble((GrowingCollection one) ->
                        one.perIteration() * one.unit().bytes())
                .reversed());
        return growing;
    }

    private static boolean grew(List<CollectionSize> sizes, List<CollectionLook> looks, double limit) {
        int end = sizes.size() - 1;
        CollectionSize first = sizes.get(0);
        CollectionSize last = sizes.get(end);
        if (rate(sizes, looks, 0, end) * last.unit().bytes() <= limit
                || last.collections() > first.collections()
                || (last.bound() != null && last.bound().acquits())
                || (first.capacity().isPresent()
                        && last.elements() <= first.capacity().getAsLong())) {
            return false;
        }
        double slowest = Double.MAX_VALUE;
        double fastest = 0;
        for (int i = 0; i < end; i++) {
            double rate = rate(sizes, looks, i, i + 1);
            slowest = Math.min(slowest, rate);
            fastest = Math.max(fastest, rate);
        }
        return slowest >= STEADY * fastest;
    }

    private static double rate(List<CollectionSize> sizes, List<CollectionLook> looks, int from, int to) {
        double iterations = looks.get(to).iterations() - looks.get(from).iterations();
        return (sizes.get(to).elements() - sizes.get(from).elements()) / iterations;
    }
}
