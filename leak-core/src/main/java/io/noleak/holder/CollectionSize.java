package io.noleak.holder;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The elements of all collections, builders and arrays that are held the same way at one moment.
 *
 * @param path the way to them, folded, the collection itself last; the identity when two moments are compared
 * @param rawSteps the whole way to one of them
 * @param type what they are: {@code ArrayList}, {@code StringBuilder}, {@code int[]}
 * @param unit what is counted
 * @param collections how many of them there are
 * @param elements elements of all of them together
 * @param capacity length of the arrays behind them, all together; empty if there are none
 * @param bound its own limit, or null if there is none that noleak knows
 */
public record CollectionSize(
        String path,
        List<String> rawSteps,
        String type,
        SizeUnit unit,
        int collections,
        long elements,
        OptionalLong capacity,
        @Nullable Bound bound) {

    public CollectionSize {
        rawSteps = List.copyOf(rawSteps);
    }

    /** Returns this together with another one that is held the same way. */
    CollectionSize plus(CollectionSize other) {
        OptionalLong together = capacity.isPresent() && other.capacity.isPresent()
                ? OptionalLong.of(capacity.getAsLong() + other.capacity.getAsLong())
                : OptionalLong.empty();
        return new CollectionSize(
                path,
                rawSteps,
                type,
                unit,
                collections + other.collections,
                elements + other.elements,
                together,
                bound == null || other.bound == null ? null : bound);
    }
}
