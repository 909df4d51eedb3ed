package io.noleak.agent;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The allocation site of each native trace, described once and shared by all snapshots. Kept in arrays of its own types,
 * not in the JDK's collections: those would count as growing collections of the observed JVM.
 */
final class SiteTable {

    /**
     * A trace as the rest of the program knows it.
     *
     * @param trace the native trace
     * @param site null if the trace is the instrument's own
     */
    record Entry(int trace, @Nullable AllocationSite site, List<Frame> stack) {}

    private static final Frame NO_FRAME = new Frame("(no Java frame)", "(native)", null, Frame.UNKNOWN_LINE);
    private static final Frame NO_STACK = new Frame("(no stack recorded)", "(table of stacks full)", null, -1);
    private static final int STACKLESS = 0;
    private static final int MOST_FRAMES = 100_000;

    private final ApplicationFrames applicationFrames;
    private final FramePool frames = new FramePool(TraceText::frame);
    private Entry[] entries = {};

    SiteTable(ApplicationFrames applicationFrames) {
        this.applicationFrames = applicationFrames;
    }

    /** Describes the traces of these rows and forgets all others. */
    void keep(List<Counts.Row> rows) {
        if (frames.size() > MOST_FRAMES) {
            frames.clear(); // classes come and go; frames that are in use live on with their entries
        }
        entries = rows.stream()
                .mapToInt(Counts.Row::trace)
                .distinct()
                .sorted()
                .mapToObj(trace -> {
                    Entry known = entryOf(trace);
                    return known == null ? describe(trace) : known;
                })
                .toArray(Entry[]::new);
    }

    /** Returns the entry of a trace, or null if it was not among the rows of the last {@link #keep}. */
    @Nullable
    Entry entryOf(int trace) {
        int low = 0;
        int high = entries.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Entry entry = entries[middle];
            if (entry.trace() == trace) {
                return entry;
            }
            if (entry.trace() < trace) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    private Entry describe(int trace) {
        String text = trace == STACKLESS ? null : NativeProbe.describe(trace);
        if (text == null) {
            return new Entry(trace, new AllocationSite("(unknown)", NO_STACK, null), List.of());
        }
        TraceText parsed = TraceText.parse(text, frames);
        if (ApplicationFrames.isOurs(parsed.stack())) {
            return new Entry(trace, null, parsed.stack());
        }
        Frame top =
                parsed.stack().isEmpty() ? NO_FRAME : CompiledAway.lastingTop(parsed.allocatedClass(), parsed.stack());
        Frame application = applicationFrames.first(parsed.stack());
        return new Entry(trace, new AllocationSite(parsed.allocatedClass(), top, application), parsed.stack());
    }

    /** Returns the traces of the sites with this fingerprint that were live at the last {@link #keep}, ascending. */
    List<Integer> tracesOf(String fingerprint) {
        return Arrays.stream(entries)
                .filter(entry ->
                        entry.site() != null && entry.site().fingerprint().equals(fingerprint))
                .map(Entry::trace)
                .toList();
    }
}
