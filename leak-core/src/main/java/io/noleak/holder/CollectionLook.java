package io.noleak.holder;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The collections of a heap at one moment.
 *
 * @param collections sizes by path
 * @param iterations iterations of load that had run before, counted from anywhere
 */
public record CollectionLook(List<CollectionSize> collections, long iterations) {

    public CollectionLook {
        collections = List.copyOf(collections);
    }

    Map<String, CollectionSize> byPath() {
        Map<String, CollectionSize> byPath = new TreeMap<>();
        collections.forEach(size -> byPath.put(size.path(), size));
        return byPath;
    }
}
