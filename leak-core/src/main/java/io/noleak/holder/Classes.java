package io.noleak.holder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All classes of a dump, with superclasses linked and instances laid out. */
final class Classes {

    private static final String OWN_PACKAGE = "io.noleak.";

    /** No program comes near; a forged dump must not make the search of superclasses long. */
    private static final int DEEPEST = 1_000;

    private final List<ClassInfo> all = new ArrayList<>();
    private final LongMap byId = new LongMap(1 << 12);
    private final Map<String, ClassInfo> byName = new HashMap<>();

    void add(ClassInfo type) {
        byId.put(type.id, all.size());
        type.index = all.size();
        all.add(type);
    }

    List<ClassInfo> all() {
        return all;
    }

    @Nullable
    ClassInfo byId(long id) {
        int index = (int) byId.get(id, -1);
        return index < 0 ? null : all.get(index);
    }

    /** Returns a class of this name; where several loaders have one, any of them. */
    @Nullable
    ClassInfo byName(String name) {
        return byName.get(name);
    }

    void link(DumpBytes bytes, Symbols symbols) {
        for (ClassInfo type : all) {
            type.name = symbols.className(type.id);
            type.own = type.name.startsWith(OWN_PACKAGE);
            byName.put(type.name, type);
        }
        for (ClassInfo type : all) {
            type.line = line(bytes, type);
        }
        Set<String> special = new HashSet<>(Set.of("referent", "discovered"));
        for (ClassInfo type : all) {
            layOut(bytes, type, symbols, special);
        }
    }

    private List<ClassInfo> line(DumpBytes bytes, ClassInfo type) {
        List<ClassInfo> line = new ArrayList<>(4);
        for (ClassInfo at = type; at != null; at = byId(at.superId)) {
            if (line.contains(at)) {
                throw bytes.broken(0, "class " + type.name + " is its own superclass");
            }
            if (line.size() == DEEPEST) {
                throw bytes.broken(0, "class " + type.name + " has more than " + DEEPEST + " superclasses");
            }
            line.add(at);
        }
        return line;
    }

    private static void layOut(DumpBytes bytes, ClassInfo type, Symbols symbols, Set<String> special) {
        int[] references = new int[8];
        int count = 0;
        long offset = 0;
        for (ClassInfo part : type.line) {
            boolean isReference = part.name.equals("java.lang.ref.Reference");
            boolean ofCleaners = CleanerLists.head(part.name) != null
                    || !CleanerLists.links(part.name).isEmpty();
            for (ClassInfo.Member field : part.fields) {
                if (field.type() == Hprof.OBJECT) {
                    int at = (int) (offset + field.at());
                    if (ofCleaners && isCleanerLink(type, part, symbols.string(field.nameId()), at)) {
                        continue;
                    }
                    if (count == references.length) {
                        references = Arrays.copyOf(references, count * 2);
                    }
                    references[count++] = at;
                    String name = isReference ? symbols.string(field.nameId()) : "";
                    if (special.contains(name)) {
                        type.referent = name.equals("referent") ? at : type.referent;
                        type.discovered = name.equals("discovered") ? at : type.discovered;
                    }
                }
            }
            for (ClassInfo.Member field : part.fields) {
                offset += Hprof.sizeOf(field.type(), bytes.idSize());
            }
        }
        if (offset > Integer.MAX_VALUE) {
            throw bytes.broken(0, "an instance of " + type.name + " would take " + offset + " bytes");
        }
        type.references = Arrays.copyOf(references, count);
        type.bytes = (int) offset;
        type.strength = Strength.of(type);
    }

    private static boolean isCleanerLink(ClassInfo type, ClassInfo part, String field, int at) {
        if (field.equals(CleanerLists.head(part.name))) {
            type.cleaners = at;
            return true;
        }
        boolean link = CleanerLists.links(part.name).contains(field);
        if (link && field.equals("next")) {
            type.nextCleaner = at;
        }
        return link;
    }
}
