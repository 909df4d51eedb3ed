package io.noleak.holder;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lists in which the JDK keeps each cleaner for as long as what it cleans up after lives: those of direct buffers,
 * and those of {@link java.lang.ref.Cleaner}. They hold cleaners of everybody, so they count only where nothing else
 * leads to an object, and a list is gone along from its start: a way through the cleaner beside would begin at an owner
 * who has nothing to do with it.
 */
final class CleanerLists {

    private static final String OF_BUFFERS = "jdk.internal.ref.Cleaner";
    private static final String OF_THE_REST = "jdk.internal.ref.PhantomCleanable";

    /** The field that a list starts from, by class. From JDK 24 on, nodes with arrays take the place of links. */
    private static final Map<String, String> HEADS = Map.of(
            OF_BUFFERS,
            "first",
            "jdk.internal.ref.CleanerImpl",
            "phantomCleanableList",
            "jdk.internal.ref.CleanerImpl$CleanableList$Node",
            "arr");

    /** What leads from a cleaner to others or to the list. */
    private static final Map<String, Set<String>> LINKS =
            Map.of(OF_BUFFERS, Set.of("next", "prev"), OF_THE_REST, Set.of("next", "prev", "list", "node"));

    private CleanerLists() {}

    /** Returns the field of this class that a list starts from, null if it has none. */
    static @Nullable String head(String className) {
        return HEADS.get(className);
    }

    /** Returns the fields of this class that lead from a cleaner to others; {@code next} leads to the next one. */
    static Set<String> links(String className) {
        return LINKS.getOrDefault(className, Set.of());
    }
}
