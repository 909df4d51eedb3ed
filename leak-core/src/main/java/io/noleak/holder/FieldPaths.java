package io.noleak.holder;

import java.util.List;
import java.util.OptionalLong;

/**
 * Reads fields by paths like {@code config.maxPoolSize} or {@code segments[].count}, where {@code []} sums up. In
 * {@code isWeighted?weightedSize} the path counts only if the field before the question mark is neither 0 nor null,
 * in {@code !own?pool} only if it is. {@code this} is the object itself.
 */
final class FieldPaths {

    private final Heap heap;
    private final Sizes sizes;

    FieldPaths(Heap heap, Sizes sizes) {
        this.heap = heap;
        this.sizes = sizes;
    }

    OptionalLong first(List<String> paths, int object) {
        for (String path : paths) {
            OptionalLong value = read(path, object);
            if (value.isPresent()) {
                return value;
            }
        }
        return OptionalLong.empty();
    }

    /** Returns the number at the end of the path, the size of a collection or array that stands there. */
    OptionalLong read(String path, int object) {
        int condition = path.indexOf('?');
        if (condition >= 0) {
            return holds(path.substring(0, condition), object)
                    ? read(path.substring(condition + 1), object)
                    : OptionalLong.empty();
        }
        if (path.equals("this")) {
            return sizes.of(object);
        }
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        if (head.endsWith("[]")) {
            return sum(rest, heap.reference(object, head.substring(0, head.length() - 2)));
        }
        if (rest.isEmpty()) {
            OptionalLong number = heap.number(object, head);
            return number.isPresent() ? number : sizes.of(heap.reference(object, head));
        }
        int next = heap.reference(object, head);
        return next < 0 ? OptionalLong.empty() : read(rest, next);
    }

    /** Returns the object at the end of the path, -1 if there is none. */
    int reference(String path, int object) {
        int condition = path.indexOf('?');
        if (condition >= 0 && !holds(path.substring(0, condition), object)) {
            return -1;
        }
        String fields = path.substring(condition + 1);
        int dot = fields.indexOf('.');
        return dot < 0
                ? heap.reference(object, fields)
                : reference(fields.substring(dot + 1), heap.reference(object, fields.substring(0, dot)));
    }

    private boolean holds(String condition, int object) {
        if (condition.startsWith("!")) {
            return !holds(condition.substring(1), object);
        }
        int dot = condition.lastIndexOf('.');
        int owner = dot < 0 ? object : reference(condition.substring(0, dot), object);
        String name = condition.substring(dot + 1);
        return heap.reference(owner, name) >= 0 || heap.number(owner, name).orElse(0) != 0;
    }

    private OptionalLong sum(String rest, int array) {
        if (array < 0 || heap.tag(array) != Hprof.OBJECT_ARRAY) {
            return OptionalLong.empty();
        }
        OptionalLong sum = OptionalLong.empty();
        for (int i = 0; i < heap.length(array); i++) {
            int element = heap.element(array, i);
            OptionalLong value = element < 0 ? OptionalLong.empty() : read(rest, element);
            if (value.isPresent()) {
                sum = OptionalLong.of(sum.orElse(0) + value.getAsLong());
            }
        }
        return sum;
    }
}
