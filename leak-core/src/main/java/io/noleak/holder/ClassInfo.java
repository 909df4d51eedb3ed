package io.noleak.holder;

import java.util.List;

/** One class of a dump. Names are resolved and superclasses linked once all records were seen. */
final class ClassInfo {

    /**
     * A field.
     *
     * @param nameId id of the string that names it
     * @param type its HPROF type
     * @param at position of a static field's value in the file; offset of an instance field within the part of the
     *     instance that this class declares
     */
    record Member(long nameId, int type, long at) {}

    final long id;
    final long superId;
    final long loaderId;
    final long protectionDomainId;
    final List<Member> statics;
    final List<Member> fields;

    /** Position among the classes of the dump. */
    int index = -1;

    String name = "";

    /** This class first, then its superclasses; the order in which an instance holds its fields. */
    List<ClassInfo> line = List.of();

    /**
     * Offsets of all references of an instance, the parts of the superclasses included, but for those of
     * {@link CleanerLists}.
     */
    int[] references = {};

    /** Offset of the field that a list of cleaners starts from, else -1. */
    int cleaners = -1;

    /** Offset of the next cleaner in the list if this is a cleaner that has one, else -1. */
    int nextCleaner = -1;

    /** Bytes of an instance's fields, the parts of the superclasses included. */
    int bytes;

    /** Offset of {@code Reference.referent} if this is a reference class, else -1. */
    int referent = -1;

    /** Offset of {@code Reference.discovered}, which belongs to the collector, else -1. */
    int discovered = -1;

    Strength strength = Strength.STRONG;

    /** Whether the class belongs to noleak. */
    boolean own;

    ClassInfo(
            long id, long superId, long loaderId, long protectionDomainId, List<Member> statics, List<Member> fields) {
        this.id = id;
        this.superId = superId;
        this.loaderId = loaderId;
        this.protectionDomainId = protectionDomainId;
        this.statics = statics;
        this.fields = fields;
    }

    boolean isA(String className) {
        for (ClassInfo type : line) {
            if (type.name.equals(className)) {
                return true;
            }
        }
        return false;
    }

    boolean isArray() {
        return name.endsWith("[]");
    }
}
