package io.noleak.snapshot;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Lists in arrays of our own types. Snapshots pile up in the observed JVM while a check runs there; in a heap dump the
 * type tells them from what the application keeps.
 */
final class OwnList {

    private OwnList() {}

    /** Returns an unmodifiable copy. */
    static <T> List<T> copyOf(List<T> list, IntFunction<T[]> array) {
        return Collections.unmodifiableList(Arrays.asList(list.toArray(array)));
    }
}
