package io.noleak.holder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds what structures that limit themselves hold alongside, and other objects hold, too: the tasks that a pool of
 * connections has scheduled are held by the pool's own thread, so no path to them leads through the pool.
 */
final class Alongside {

    private final Heap heap;
    private final FieldPaths paths;
    private final Map<String, BoundTable.Row> rows;

    Alongside(Heap heap, FieldPaths paths, Map<String, BoundTable.Row> rows) {
        this.heap = heap;
        this.paths = paths;
        this.rows = rows;
    }

    /** Returns the structures by what they hold alongside. */
    Map<Integer, Integer> structures() {
        Set<ClassInfo> types = types();
        Map<Integer, Integer> found = new HashMap<>();
        for (int object = 0; !types.isEmpty() && object < heap.dump.index.size(); object++) {
            ClassInfo type = heap.tag(object) == Hprof.INSTANCE ? heap.type(object) : null;
            if (type == null || !types.contains(type)) {
                continue;
            }
            for (ClassInfo ancestor : type.line) {
                BoundTable.Row row = rows.get(ancestor.name);
                if (row != null) {
                    for (String path : row.also()) {
                        found.put(paths.reference(path, object), object);
                    }
                }
            }
        }
        found.remove(-1);
        return found;
    }

    private Set<ClassInfo> types() {
        Set<ClassInfo> types = new HashSet<>();
        for (ClassInfo type : heap.dump.classes.all()) {
            for (ClassInfo ancestor : type.line) {
                BoundTable.Row row = rows.get(ancestor.name);
                if (row != null && !row.also().isEmpty()) {
                    types.add(type);
                }
            }
        }
        return types;
    }
}
