package io.noleak.holder;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows which classes are collections, and which are only the inside of one. */
final class Containers {

    private static final Set<String> BASES = Set.of(
            "java.util.AbstractCollection",
            "java.util.AbstractMap",
            "java.util.Dictionary",
            "java.util.concurrent.CopyOnWriteArrayList");

    private static final Set<String> MAPS = Set.of("java.util.AbstractMap", "java.util.Dictionary");

    /** Libraries whose classes below a prefix are the inside of one structure. */
    private static final List<Library> LIBRARIES = List.of(
            new Library("com.github.benmanes.caffeine.cache.", "Caffeine cache"),
            new Library("com.google.common.cache.", "Guava cache"),
            new Library("org.ehcache.", "Ehcache"),
            new Library("org.springframework.util.ConcurrentReferenceHashMap", "ConcurrentReferenceHashMap"));

    private static final Pattern WRAPPER =
            Pattern.compile("java\\.util\\.Collections\\$(Synchronized|Unmodifiable|Checked|SetFromMap|AsLIFO)\\w*");

    private static final Pattern INSIDE =
            Pattern.compile("(java\\.util\\.(concurrent\\.)?|com\\.google\\.common\\.collect\\.)\\w+\\$\\w*"
                    + "(Node|Entry|Segment|Bin|Bucket|Index|ReservationNode|Table)(\\[\\])?");

    private static final Set<String> ELEMENT_FIELDS =
            Set.of("key", "value", "val", "item", "element", "e", "elem", "valueReference");

    private record Library(String prefix, String label) {}

    private Containers() {}

    /** Returns how a person calls this collection, empty if the class is none. */
    static String label(ClassInfo type) {
        for (Library library : LIBRARIES) {
            if (type.name.startsWith(library.prefix)) {
                return library.label;
            }
        }
        if (isWrapper(type)) {
            return ClassNames.simple(type.name);
        }
        for (ClassInfo ancestor : type.line) {
            if (BASES.contains(ancestor.name)) {
                return ClassNames.simple(type.name);
            }
        }
        return "";
    }

    static boolean isWrapper(ClassInfo type) {
        return WRAPPER.matcher(type.name).matches();
    }

    static boolean isMap(ClassInfo type) {
        for (ClassInfo ancestor : type.line) {
            if (MAPS.contains(ancestor.name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an object of this class is a part of the collection it was met in. */
    static boolean isInside(ClassInfo collection, ClassInfo part) {
        for (Library library : LIBRARIES) {
            if (collection.name.startsWith(library.prefix)) {
                return part.name.startsWith(library.prefix)
                        || INSIDE.matcher(part.name).matches();
            }
        }
        if (INSIDE.matcher(part.name).matches()) {
            return true;
        }
        for (ClassInfo ancestor : collection.line) {
            if (!ancestor.name.equals("java.lang.Object") && part.name.startsWith(ancestor.name + "$")) {
                return ancestor.name.startsWith("java.");
            }
        }
        return false;
    }

    /** Returns whether this link leads from the inside of a collection to one of its elements. */
    static boolean leadsOut(Link link) {
        return link.isSlot() || ELEMENT_FIELDS.contains(link.field());
    }
}
