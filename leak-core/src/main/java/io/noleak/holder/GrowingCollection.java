package io.noleak.holder;

import java.util.List;
import java.util.Locale;

/**
 * A collection, map, builder or array that grew by about the same number of elements in each stretch of load, whoever
 * allocated them.
 *
 * @param path the way to it, for a person: {@code static EventBus.LISTENERS → CopyOnWriteArrayList}
 * @param rawSteps the same with every field and array slot
 * @param type what it is: {@code CopyOnWriteArrayList}, {@code StringBuilder}
 * @param unit what is counted
 * @param sizes its size at each look, oldest first
 * @param perIteration elements it grew by per iteration
 */
public record GrowingCollection(
        String path, List<String> rawSteps, String type, SizeUnit unit, List<Long> sizes, double perIteration) {

    public GrowingCollection {
        rawSteps = List.copyOf(rawSteps);
        sizes = List.copyOf(sizes);
    }

    /** Returns {@code static EventBus.LISTENERS → ArrayList  +1 elements per iteration (404 → 808)}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s  +%s %s per iteration (%,d → %,d)",
                path,
                perIteration == Math.rint(perIteration)
                        ? String.format(Locale.ROOT, "%,.0f", perIteration)
                        : String.format(Locale.ROOT, "%,.2f", perIteration),
                unit.words(),
                sizes.get(0),
                sizes.get(sizes.size() - 1));
    }
}
