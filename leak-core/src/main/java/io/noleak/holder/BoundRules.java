package io.noleak.holder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds on a path the structure that limits itself, by the table of {@link BoundTable}. */
final class BoundRules {

    private static final String LINKED_HASH_MAP = "java.util.LinkedHashMap";

    /** A cap from here on stands for "none": no heap holds so many objects. */
    private static final long NO_CAP = 1 << 30;

    private static final List<String> CAP_WORDS = List.of("max", "cap", "limit", "bound", "size");

    private final Heap heap;
    private final FieldPaths paths;
    private final Sizes sizes;
    private final Map<String, BoundTable.Row> rows;
    private final Set<String> boundedMaps;

    /** Structures by what they hold alongside; null until asked for. */
    private @Nullable Map<Integer, Integer> alongside;

    /** A bound and the object that has it. */
    record Found(int object, Bound bound) {}

    BoundRules(Heap heap, BoundTable table, Set<String> boundedMaps) {
        this.heap = heap;
        this.sizes = new Sizes(heap);
        this.paths = new FieldPaths(heap, sizes);
        this.rows = table.rows();
        this.boundedMaps = boundedMaps;
    }

    /** Returns the bound nearest to the root, or null if there is none. */
    @Nullable
    Found on(FoundPath path) {
        for (int i = 0; i <= path.links().size(); i++) {
            int object = path.after(i);
            Bound bound = of(object);
            if (bound != null) {
                return new Found(object, bound);
            }
        }
        return alongside(path);
    }

    private @Nullable Found alongside(FoundPath path) {
        Map<Integer, Integer> structures = alongside;
        if (structures == null) {
            structures = new Alongside(heap, paths, rows).structures();
            alongside = structures;
        }
        for (int i = 0; i <= path.links().size(); i++) {
            int structure = structures.getOrDefault(path.after(i), -1);
            Bound bound = structure < 0 ? null : of(structure);
            if (bound != null) {
                return new Found(structure, bound);
            }
        }
        return null;
    }

    /** Returns the bound of one object, or null if it has none that is known. */
    @Nullable
    Bound of(int object) {
        ClassInfo type = heap.tag(object) == Hprof.INSTANCE ? heap.type(object) : null;
        if (type == null) {
            return null;
        }
        for (ClassInfo ancestor : type.line) {
            BoundTable.Row row = rows.get(ancestor.name);
            Bound bound = row == null ? null : read(row, object);
            if (bound != null) {
                return bound;
            }
            if (boundedMaps.contains(ancestor.name)) {
                return eldestRemoving(type, object);
            }
        }
        return null;
    }

    private @Nullable Bound read(BoundTable.Row row, int object) {
        OptionalLong fill = paths.first(row.fill(), object);
        for (String cap : row.cap()) {
            OptionalLong value = paths.read(cap, object);
            if (value.isPresent() && value.getAsLong() > 0 && value.getAsLong() < NO_CAP) {
                String limit = String.format(Locale.ROOT, "bounded at %,d", value.getAsLong());
                return new Bound(row.structure(), limit, value, fill, 1);
            }
        }
        for (String expiry : row.expiry()) {
            OptionalLong value = paths.read(expiry, object);
            if (value.isPresent() && value.getAsLong() > 0 && value.getAsLong() < Long.MAX_VALUE / 2) {
                return new Bound(
                        row.structure(),
                        "expiring after " + duration(value.getAsLong()),
                        OptionalLong.empty(),
                        fill,
                        1);
            }
        }
        return null;
    }

    private static String duration(long nanos) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos);
        if (seconds >= 120) {
            return seconds / 60 + " min";
        }
        return seconds >= 1 ? seconds + " s" : TimeUnit.NANOSECONDS.toMillis(nanos) + " ms";
    }

    /** The cap stands in code. Where it is kept in a field, the field's name says so. */
    private Bound eldestRemoving(ClassInfo type, int object) {
        OptionalLong cap = OptionalLong.empty();
        for (Heap.Field field : heap.fields(type).values()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (field.owner().name.startsWith("java.")) {
                break;
            }
            if (cap.isEmpty() && CAP_WORDS.stream().anyMatch(name::contains)) {
                cap = heap.number(object, field.name());
            }
        }
        String limit = cap.isPresent()
                ? String.format(Locale.ROOT, "bounded at %,d", cap.getAsLong())
                : "that removes its eldest entry";
        String structure = "a " + ClassNames.simple(LINKED_HASH_MAP) + " (" + ClassNames.simple(type.name) + ")";
        return new Bound(structure, limit, cap, sizes.of(object), 1);
    }
}
