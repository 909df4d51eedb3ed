package io.noleak.holder;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What leads from one object of a path to the next.
 *
 * @param owner class that declares the field, or the class of the array
 * @param field name of the field, empty for an array slot
 * @param slot index of the array slot, -1 for a field
 * @param ofClass whether the field is a static one
 * @param to the object it leads to
 */
record Link(String owner, String field, int slot, boolean ofClass, int to) {

    /** Returns the link between an object and one that it refers to; any of them if there are several. */
    static Link between(Heap heap, int from, int to) {
        HeapDump dump = heap.dump;
        long id = heap.id(to);
        ClassInfo asClass = heap.asClass(from);
        String owner = asClass == null ? heap.typeName(from) : asClass.name;
        String list = CleanerLists.head(owner);
        if (list != null && isCleaner(heap.type(to))) {
            return new Link(owner, list + FoldedPath.CHAIN, -1, asClass != null, to);
        }
        if (asClass != null) {
            for (ClassInfo.Member member : asClass.statics) {
                if (member.type() == Hprof.OBJECT && dump.bytes.id(member.at()) == id) {
                    return new Link(owner, dump.symbols.string(member.nameId()), -1, true, to);
                }
            }
            String what = asClass.superId == id ? "superclass" : asClass.loaderId == id ? "loader" : "protectionDomain";
            return new Link(owner, what, -1, false, to);
        }
        if (heap.isArray(from)) {
            int length = heap.length(from);
            int idSize = dump.bytes.idSize();
            long body = heap.body(from);
            int slot = 0;
            while (slot < length && dump.bytes.id(body + (long) slot * idSize) != id) {
                slot++;
            }
            return new Link(owner, "", slot, false, to);
        }
        ClassInfo type = heap.type(from);
        if (type != null) {
            long body = heap.body(from);
            for (Map.Entry<String, Heap.Field> entry : heap.fields(type).entrySet()) {
                Heap.Field field = entry.getValue();
                if (field.type() == Hprof.OBJECT && dump.bytes.id(body + field.offset()) == id) {
                    return new Link(field.owner().name, field.name(), -1, false, to);
                }
            }
        }
        return new Link(owner, "class", -1, false, to);
    }

    private static boolean isCleaner(@Nullable ClassInfo type) {
        return type != null && type.nextCleaner >= 0;
    }

    boolean isSlot() {
        return slot >= 0;
    }

    /** Returns {@code java.util.logging.LogRecord.message} or {@code java.lang.Object[17]}. */
    String raw() {
        if (isSlot()) {
            int first = owner.indexOf("[]");
            return first < 0
                    ? owner + "[" + slot + "]"
                    : owner.substring(0, first) + "[" + slot + "]" + owner.substring(first + 2);
        }
        return (ofClass ? "static " : "") + owner + "." + field;
    }

    /** Returns {@code LogRecord.message}. */
    String simple() {
        return (ofClass ? "static " : "") + ClassNames.simple(owner) + "." + field;
    }
}
