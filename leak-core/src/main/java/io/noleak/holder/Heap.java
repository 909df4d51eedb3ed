package io.noleak.holder;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The objects of a dump by number: their classes, fields, elements and strings. */
final class Heap {

    private static final int LONGEST_TEXT = 300;

    final HeapDump dump;
    private final DumpBytes bytes;
    private final int idSize;
    private final Map<ClassInfo, Map<String, Field>> layouts = new HashMap<>();

    /** A field of an instance: who declares it, its type and its offset among all fields of the instance. */
    record Field(ClassInfo owner, String name, int type, int offset) {}

    Heap(HeapDump dump) {
        this.dump = dump;
        this.bytes = dump.bytes;
        this.idSize = bytes.idSize();
    }

    int tag(int object) {
        return bytes.u1(dump.index.position(object));
    }

    /** Returns the class of an instance or object array, null for classes and arrays of primitives. */
    @Nullable
    ClassInfo type(int object) {
        long pos = dump.index.position(object);
        return switch (bytes.u1(pos)) {
            case Hprof.INSTANCE -> dump.classes.byId(bytes.id(pos + 5 + idSize));
            case Hprof.OBJECT_ARRAY -> dump.classes.byId(bytes.id(pos + 9 + idSize));
            default -> null;
        };
    }

    /** Returns the class that a class object stands for, null for any other object. */
    @Nullable
    ClassInfo asClass(int object) {
        long pos = dump.index.position(object);
        return bytes.u1(pos) == Hprof.CLASS_DUMP ? dump.classes.byId(bytes.id(pos + 1)) : null;
    }

    String typeName(int object) {
        long pos = dump.index.position(object);
        int tag = bytes.u1(pos);
        if (tag == Hprof.PRIMITIVE_ARRAY) {
            return Hprof.arrayName(bytes.u1(pos + 9 + idSize));
        }
        if (tag == Hprof.CLASS_DUMP) {
            return "java.lang.Class";
        }
        ClassInfo type = type(object);
        return type == null ? "?" : type.name;
    }

    boolean isArray(int object) {
        int tag = tag(object);
        return tag == Hprof.OBJECT_ARRAY || tag == Hprof.PRIMITIVE_ARRAY;
    }

    /** Returns the number of elements of an array, 0 if this is none. */
    int length(int array) {
        return isArray(array) ? bytes.i4(dump.index.position(array) + 5 + idSize) : 0;
    }

    /** Returns where the fields of an instance or the elements of an array start. */
    long body(int object) {
        long pos = dump.index.position(object);
        return pos + (bytes.u1(pos) == Hprof.PRIMITIVE_ARRAY ? 10L + idSize : 9L + 2L * idSize);
    }

    long id(int object) {
        return bytes.id(dump.index.position(object) + 1);
    }

    /** Returns an element of an array, -1 if it is null or no reference. */
    int element(int array, int slot) {
        return tag(array) != Hprof.OBJECT_ARRAY ? -1 : dump.index.ordinal(bytes.id(body(array) + (long) slot * idSize));
    }

    Map<String, Field> fields(ClassInfo type) {
        return layouts.computeIfAbsent(type, this::layout);
    }

    private Map<String, Field> layout(ClassInfo type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        long start = 0;
        for (ClassInfo part : type.line) {
            long end = start;
            for (ClassInfo.Member member : part.fields) {
                String name = dump.symbols.string(member.nameId());
                // A field hidden by a subclass's field of the same name is found under its class name.
                String key = fields.containsKey(name) ? part.name + "." + name : name;
                fields.put(key, new Field(part, name, member.type(), (int) (start + member.at())));
                end += Hprof.sizeOf(member.type(), idSize);
            }
            start = end;
        }
        return fields;
    }

    /** Returns a field by name; null if there is none, or no such object. */
    @Nullable
    Field field(int object, String name) {
        ClassInfo type = object >= 0 && tag(object) == Hprof.INSTANCE ? type(object) : null;
        return type == null ? null : fields(type).get(name);
    }

    /** Returns the object a field refers to, -1 if there is no such field or it is null. */
    int reference(int object, String name) {
        Field field = field(object, name);
        return field == null || field.type() != Hprof.OBJECT
                ? -1
                : dump.index.ordinal(bytes.id(body(object) + field.offset()));
    }

    /** Returns the value of an integral field, empty if there is no such field. */
    OptionalLong number(int object, String name) {
        Field field = field(object, name);
        return field == null ? OptionalLong.empty() : value(field.type(), body(object) + field.offset());
    }

    private OptionalLong value(int type, long pos) {
        return switch (type) {
            case Hprof.BOOLEAN, Hprof.BYTE -> OptionalLong.of((byte) bytes.u1(pos));
            case Hprof.CHAR, Hprof.SHORT -> OptionalLong.of((short) bytes.u2(pos));
            case Hprof.INT -> OptionalLong.of(bytes.i4(pos));
            case Hprof.LONG -> OptionalLong.of(bytes.i8(pos));
            default -> OptionalLong.empty();
        };
    }

    /** Returns the object a static field of a class refers to, -1 if there is none. */
    int staticReference(ClassInfo type, String name) {
        for (ClassInfo.Member member : type.statics) {
            if (member.type() == Hprof.OBJECT
                    && dump.symbols.string(member.nameId()).equals(name)) {
                return dump.index.ordinal(bytes.id(member.at()));
            }
        }
        return -1;
    }

    /** Returns what a {@code java.lang.String} says, shortened if it is long; null for anything else. */
    @Nullable
    String text(int object) {
        if (object < 0 || !typeName(object).equals("java.lang.String")) {
            return null;
        }
        int value = reference(object, "value");
        if (value < 0 || tag(value) != Hprof.PRIMITIVE_ARRAY) {
            return null;
        }
        long from = body(value);
        int length = length(value);
        if (bytes.u1(from - 1) == Hprof.CHAR || number(object, "coder").orElse(0) == 1) {
            int chars = bytes.u1(from - 1) == Hprof.CHAR ? length : length / 2;
            return bigOrLittle(from, Math.min(chars, LONGEST_TEXT), bytes.u1(from - 1) == Hprof.CHAR);
        }
        byte[] latin = new byte[Math.min(length, LONGEST_TEXT)];
        for (int i = 0; i < latin.length; i++) {
            latin[i] = (byte) bytes.u1(from + i);
        }
        return new String(latin, StandardCharsets.ISO_8859_1);
    }

    /** A char array is written big-endian; the bytes of a compact string are in the order of the machine's memory. */
    private String bigOrLittle(long from, int chars, boolean big) {
        StringBuilder text = new StringBuilder(chars);
        for (int i = 0; i < chars; i++) {
            int unit = bytes.u2(from + 2L * i);
            text.append((char) (big ? unit : Character.reverseBytes((char) unit)));
        }
        return text.toString();
    }
}
