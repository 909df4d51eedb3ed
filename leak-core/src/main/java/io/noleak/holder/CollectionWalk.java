package io.noleak.holder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Measures the largest collections, builders and standing arrays that a search has reached. */
final class CollectionWalk {

    private static final int MOST_COLLECTIONS = 2_000;

    private final Heap heap;
    private final HolderSearch search;
    private final RootNames names;
    private final BoundRules bounds;
    private final Sized sized;

    CollectionWalk(Heap heap, HolderSearch search, RootNames names, BoundRules bounds) {
        this.heap = heap;
        this.search = search;
        this.names = names;
        this.bounds = bounds;
        this.sized = new Sized(heap);
    }

    private record Large(int object, long elements) {}

    List<CollectionSize> sizes() {
        Map<String, CollectionSize> byPath = new LinkedHashMap<>();
        for (Large large : largest()) {
            CollectionSize size = measure(large);
            byPath.merge(size.path(), size, CollectionSize::plus);
        }
        return byPath.values().stream()
                .sorted(Comparator.comparingLong(CollectionSize::elements).reversed())
                .toList();
    }

    private List<Large> largest() {
        List<Large> found = new ArrayList<>();
        for (int object = 0; object < heap.dump.index.size(); object++) {
            if (search.found(object) && !isInside(object)) {
                OptionalLong elements = sized.elements(object);
                if (elements.isPresent() && elements.getAsLong() >= Census.FEWEST_ELEMENTS) {
                    found.add(new Large(object, elements.getAsLong()));
                }
            }
        }
        found.sort(Comparator.comparingLong(Large::elements).reversed());
        return found.subList(0, Math.min(found.size(), MOST_COLLECTIONS));
    }

    /** The array or collection behind a collection counts with it; strings do not grow. */
    private boolean isInside(int object) {
        int parent = search.parent(object);
        if (parent < 0) {
            return false;
        }
        if (sized.isSized(parent)) {
            return !Containers.leadsOut(Link.between(heap, parent, object));
        }
        return heap.isArray(object) && heap.typeName(parent).equals("java.lang.String");
    }

    private CollectionSize measure(Large large) {
        FoundPath path = FoundPath.to(heap, search, large.object());
        RootNames.Named named = names.name(path.seed(), path.links());
        List<String> steps = new ArrayList<>();
        steps.add(named.root().text());
        steps.addAll(FoldedPath.of(
                heap,
                path.after(named.used()),
                path.links().subList(named.used(), path.links().size())));
        String type = ClassNames.simple(heap.typeName(large.object()));
        if (!steps.get(steps.size() - 1).startsWith(type)) {
            steps.add(type);
        }
        return new CollectionSize(
                String.join(HolderPath.ARROW, steps),
                PathGroups.raw(path),
                type,
                sized.unit(large.object()),
                1,
                large.elements(),
                sized.capacity(large.object()),
                bound(large, path));
    }

    /**
     * Returns the bound of the collection, or of the structure around it that counts its elements: a segment of a cache is
     * as bounded as the cache, a list that a bounded cache holds is not.
     */
    private @Nullable Bound bound(Large large, FoundPath path) {
        Bound own = bounds.of(large.object());
        if (own != null) {
            return own;
        }
        BoundRules.Found around = bounds.on(path);
        return around != null && large.elements() <= around.bound().fill().orElse(0) ? around.bound() : null;
    }
}
