package io.noleak.holder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds the links of a path to what a person reads: the inside of a collection becomes the collection, an array its
 * type, the links of a chain one link.
 */
final class FoldedPath {

    /** Ends the step of a link to an object of the same class: how often it is repeated does not matter. */
    static final String CHAIN = "…";

    private final Heap heap;
    private final List<String> steps = new ArrayList<>();
    private @Nullable ClassInfo collection;
    private String label = "";

    private FoldedPath(Heap heap) {
        this.heap = heap;
    }

    /**
     * Folds a path.
     *
     * @param from the object the links start from
     */
    static List<String> of(Heap heap, int from, List<Link> links) {
        FoldedPath path = new FoldedPath(heap);
        int at = from;
        path.enter(at);
        for (Link link : links) {
            path.step(at, link);
            at = link.to();
        }
        if (path.collection != null) {
            path.steps.add(path.label);
        }
        return Repeats.fold(path.steps, "%s" + CHAIN);
    }

    private void step(int from, Link link) {
        ClassInfo next = heap.type(link.to());
        ClassInfo inside = collection;
        if (inside == null) {
            if (link.isSlot()) {
                steps.add(ClassNames.simple(link.owner()));
            } else if (!link.field().equals("class")) {
                steps.add(isChain(from, next) ? link.simple() + CHAIN : link.simple());
            }
            enter(link.to());
        } else if (next == null || !Containers.isInside(inside, next)) {
            boolean partOfIt = !Containers.leadsOut(link) && swallow(inside, next, link);
            if (!partOfIt) {
                steps.add(leaving(inside, from, link));
                collection = null;
                if (!Containers.leadsOut(link)) {
                    steps.add(link.simple());
                }
                enter(link.to());
            }
        }
    }

    private boolean isChain(int from, @Nullable ClassInfo next) {
        return next != null && next.equals(heap.type(from));
    }

    /** An array, or a second collection that the first one is made of, belongs to the first. */
    private boolean swallow(ClassInfo inside, @Nullable ClassInfo next, Link link) {
        if (next == null) {
            return heap.isArray(link.to());
        }
        if (next.isArray()) {
            return true;
        }
        String inner = Containers.label(next);
        if (inner.isEmpty()) {
            return false;
        }
        if (Containers.isWrapper(inside)) {
            collection = next;
            label = inner;
        }
        return true;
    }

    private void enter(int object) {
        ClassInfo type = heap.type(object);
        if (type != null && !type.isArray() && !Containers.label(type).isEmpty()) {
            collection = type;
            label = Containers.label(type);
        }
    }

    private String leaving(ClassInfo inside, int from, Link link) {
        if (!Containers.isMap(inside) || link.isSlot()) {
            return label;
        }
        if (link.field().equals("key")) {
            return label + " key";
        }
        int key = heap.reference(from, "key");
        return key < 0 ? label + " value" : label + " value of key " + ClassNames.simple(heap.typeName(key));
    }
}
