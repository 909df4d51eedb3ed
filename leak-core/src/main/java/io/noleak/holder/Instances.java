package io.noleak.holder;

import java.util.ArrayList;
import java.util.List;

/** Finds the objects of a class. */
final class Instances {

    private Instances() {}

    static List<Integer> of(Heap heap, String className, int most) {
        List<Integer> found = new ArrayList<>();
        for (int object = 0; object < heap.dump.index.size() && found.size() < most; object++) {
            if (heap.tag(object) != Hprof.CLASS_DUMP && heap.typeName(object).equals(className)) {
                found.add(object);
            }
        }
        return found;
    }
}
