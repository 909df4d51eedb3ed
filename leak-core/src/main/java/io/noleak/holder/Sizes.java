package io.noleak.holder;

import java.util.OptionalLong;

/** Reads how many elements a collection, builder, counter or array holds. */
final class Sizes {

    private final Heap heap;

    Sizes(Heap heap) {
        this.heap = heap;
    }

    /** Returns the elements of a collection or array, the value of a counter; empty if this is nothing of the kind. */
    OptionalLong of(int object) {
        if (object < 0) {
            return OptionalLong.empty();
        }
        if (heap.isArray(object)) {
            return OptionalLong.of(heap.length(object));
        }
        OptionalLong striped = heap.number(object, "baseCount");
        if (striped.isPresent()) {
            return OptionalLong.of(striped.getAsLong() + cells(heap.reference(object, "counterCells")));
        }
        striped = heap.number(object, "base");
        if (striped.isPresent() && heap.field(object, "cells") != null) {
            return OptionalLong.of(striped.getAsLong() + cells(heap.reference(object, "cells")));
        }
        OptionalLong deque = ring(object, "head", "tail");
        if (deque.isPresent()) {
            return deque;
        }
        OptionalLong circular = ring(object, "start", "end");
        if (circular.isPresent()) {
            return heap.number(object, "full").orElse(0) == 0
                    ? circular
                    : OptionalLong.of(heap.length(heap.reference(object, "elements")));
        }
        for (String name : new String[] {"size", "count", "elementCount", "value"}) {
            OptionalLong number = heap.number(object, name);
            if (number.isPresent()) {
                return number;
            }
        }
        for (String name :
                new String[] {"map", "m", "al", "adder", "q", "c", "list", "deque", "array", "count", "elements"}) {
            int inner = heap.reference(object, name);
            if (inner >= 0 && inner != object) {
                OptionalLong size = inner(inner);
                if (size.isPresent()) {
                    return size;
                }
            }
        }
        return OptionalLong.empty();
    }

    /** One level deep only: a damaged dump may hold a collection that contains itself. */
    private OptionalLong inner(int object) {
        if (heap.isArray(object)) {
            return OptionalLong.of(heap.length(object));
        }
        OptionalLong striped = heap.number(object, "baseCount");
        if (striped.isPresent()) {
            return OptionalLong.of(striped.getAsLong() + cells(heap.reference(object, "counterCells")));
        }
        OptionalLong size = heap.number(object, "size");
        return size.isPresent() ? size : heap.number(object, "value");
    }

    private long cells(int cells) {
        long sum = 0;
        for (int i = 0; cells >= 0 && i < heap.length(cells); i++) {
            int cell = heap.element(cells, i);
            sum += cell < 0 ? 0 : heap.number(cell, "value").orElse(0);
        }
        return sum;
    }

    private OptionalLong ring(int object, String first, String next) {
        int elements = heap.reference(object, "elements");
        OptionalLong head = heap.number(object, first);
        OptionalLong tail = heap.number(object, next);
        if (elements < 0 || head.isEmpty() || tail.isEmpty() || !heap.isArray(elements)) {
            return OptionalLong.empty();
        }
        long difference = tail.getAsLong() - head.getAsLong();
        return OptionalLong.of(difference < 0 ? difference + heap.length(elements) : difference);
    }
}
