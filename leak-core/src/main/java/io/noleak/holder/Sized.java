package io.noleak.holder;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Tells collections, builders and lists of primitives from other objects, class by class. */
final class Sized {

    private static final Set<String> BUILDERS =
            Set.of("java.lang.AbstractStringBuilder", "java.io.ByteArrayOutputStream", "java.io.CharArrayWriter");

    private static final Set<String> SIZE_FIELDS = Set.of("size", "_size", "elementsCount", "elementCount", "_pos");

    private final Heap heap;
    private final Sizes sizes;
    private final Map<ClassInfo, Kind> kinds = new HashMap<>();

    private enum Kind {
        COLLECTION,
        BUILDER,
        LIST,
        NONE
    }

    Sized(Heap heap) {
        this.heap = heap;
        this.sizes = new Sizes(heap);
    }

    /** Returns how many elements an object holds; empty if it is nothing that grows. */
    OptionalLong elements(int object) {
        ClassInfo type = heap.tag(object) == Hprof.INSTANCE ? heap.type(object) : null;
        if (type == null) {
            return heap.isArray(object) ? OptionalLong.of(heap.length(object)) : OptionalLong.empty();
        }
        return switch (kinds.computeIfAbsent(type, this::kind)) {
            case COLLECTION, BUILDER -> sizes.of(object);
            case LIST -> listed(object, type);
            case NONE -> OptionalLong.empty();
        };
    }

    boolean isSized(int object) {
        ClassInfo type = heap.tag(object) == Hprof.INSTANCE ? heap.type(object) : null;
        return type != null && kinds.computeIfAbsent(type, this::kind) != Kind.NONE;
    }

    private Kind kind(ClassInfo type) {
        for (ClassInfo ancestor : type.line) {
            if (BUILDERS.contains(ancestor.name)) {
                return Kind.BUILDER;
            }
        }
        if (!Containers.label(type).isEmpty()) {
            return Kind.COLLECTION;
        }
        boolean counts = heap.fields(type).keySet().stream().anyMatch(SIZE_FIELDS::contains);
        return counts && !type.name.startsWith("java.") ? Kind.LIST : Kind.NONE;
    }

    /** A number is the size of a list only if the elements fit into its array. */
    private OptionalLong listed(int object, ClassInfo type) {
        OptionalLong capacity = capacity(object);
        for (String name : heap.fields(type).keySet()) {
            OptionalLong size = SIZE_FIELDS.contains(name) ? heap.number(object, name) : OptionalLong.empty();
            if (size.isPresent() && capacity.isPresent() && size.getAsLong() <= capacity.getAsLong()) {
                return size;
            }
        }
        return OptionalLong.empty();
    }

    /** Returns the length of the first array an object refers to, of a standing array itself. */
    OptionalLong capacity(int object) {
        int array = array(object);
        return array < 0 || array == object ? OptionalLong.empty() : OptionalLong.of(heap.length(array));
    }

    SizeUnit unit(int object) {
        int array = array(object);
        String type = array < 0 ? "" : heap.typeName(array);
        if (array < 0 || heap.tag(array) == Hprof.OBJECT_ARRAY) {
            return SizeUnit.ELEMENTS;
        }
        return type.equals("byte[]") || type.equals("boolean[]") ? SizeUnit.BYTES : SizeUnit.VALUES;
    }

    private int array(int object) {
        ClassInfo type = heap.tag(object) == Hprof.INSTANCE ? heap.type(object) : null;
        if (type == null) {
            return heap.isArray(object) ? object : -1;
        }
        for (String name : heap.fields(type).keySet()) {
            int value = heap.reference(object, name);
            if (value >= 0 && heap.isArray(value)) {
                return value;
            }
        }
        return -1;
    }
}
