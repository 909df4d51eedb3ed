package io.noleak.holder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of all collections, builders and arrays that are held the same way at one moment.
 *
 * @param path the way to them, folded, the collection itself last; the identity when two moments are compared
 * @param rawSteps the whole way to the largest of them
 * @param type what they are: {@code ArrayList}, {@code StringBuilder}, {@code int[]}
 * @param unit what is counted: {@code elements}, {@code chars}, {@code bytes}
 * @param collections how many of them there are
 * @param elements elements of all of them together
 * @param bound its own limit, or null if there is none that noleak knows
 */
public record CollectionSize(
        String path,
        List<String> rawSteps,
        String type,
        String unit,
        int collections,
        long elements,
        @Nullable Bound bound) {

    public CollectionSize {
        rawSteps = List.copyOf(rawSteps);
    }
}
