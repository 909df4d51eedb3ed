package io.noleak.holder;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The nearest way from a GC root to objects of one site, the same for all objects of the group. Weak and phantom
 * references are no way; neither is anything of noleak's own.
 *
 * @param root where it starts
 * @param steps what it passes, for a person, array indices and the inside of collections folded:
 *     {@code [ArrayList, LogRecord.message, String.value]}
 * @param rawSteps every field and array slot of one object's path, a static root's field first; full class names,
 *     repeated links of a chain counted
 * @param objects how many of the searched objects are held this way
 * @param of how many objects of the site were searched
 * @param bound the structure on the path that limits what it holds, or null if there is none that noleak knows
 */
public record HolderPath(
        HolderRoot root,
        List<String> steps,
        List<String> rawSteps,
        int objects,
        int of,
        @Nullable Bound bound) {

    static final String ARROW = " → ";

    public HolderPath {
        steps = List.copyOf(steps);
        rawSteps = List.copyOf(rawSteps);
    }

    /** Returns {@code static DebugToolbar.RECORDS → ArrayList → LogRecord.message → String.value}. */
    public String text() {
        return steps.isEmpty() ? root.text() : root.text() + ARROW + String.join(ARROW, steps);
    }

    /** Returns the path with every field and array slot, nothing folded but the repeated links of a chain. */
    public String rawText() {
        String raw = String.join(ARROW, rawSteps);
        if (root.kind() == RootKind.STATIC_FIELD) {
            return raw;
        }
        return raw.isEmpty() ? root.text() : root.text() + ARROW + raw;
    }

    /** Returns {@code 50 of 50}. */
    public String count() {
        return String.format(Locale.ROOT, "%,d of %,d", objects, of);
    }

    /** Returns {@code 50 of 50: static DebugToolbar.RECORDS → ArrayList → LogRecord.message → String.value}. */
    @Override
    public String toString() {
        return count() + ": " + text();
    }
}
