package io.noleak.agent;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The allocation site of each native trace, described once and shared by all snapshots. */
final class SiteTable {

    /**
     * A trace as the rest of the program knows it.
     *
     * @param site null if the trace is the instrument's own
     */
    record Entry(@Nullable AllocationSite site, List<Frame> stack) {}

    private static final Frame NO_FRAME = new Frame("(no Java frame)", "(native)", null, Frame.UNKNOWN_LINE);
    private static final Frame NO_STACK = new Frame("(no stack recorded)", "(table of stacks full)", null, -1);
    private static final int STACKLESS = 0;
    private static final int MOST_FRAMES = 100_000;

    private final ApplicationFrames applicationFrames;
    private Map<Integer, Entry> entries = new HashMap<>();
    private final Map<String, Frame> frames = new HashMap<>();

    SiteTable(ApplicationFrames applicationFrames) {
        this.applicationFrames = applicationFrames;
    }

    /** Returns the entries of these traces and forgets all others. */
    Map<Integer, Entry> entriesOf(List<Counts.Row> rows) {
        if (frames.size() > MOST_FRAMES) {
            frames.clear(); // classes come and go; frames that are in use live on with their entries
        }
        Map<Integer, Entry> present = new HashMap<>();
        for (Counts.Row row : rows) {
            Entry known = present.get(row.trace());
            if (known == null) {
                known = entries.get(row.trace());
                present.put(row.trace(), known == null ? describe(row.trace()) : known);
            }
        }
        entries = present;
        return present;
    }

    private Entry describe(int trace) {
        String text = trace == STACKLESS ? null : NativeProbe.describe(trace);
        if (text == null) {
            return new Entry(new AllocationSite("(unknown)", NO_STACK, null), List.of());
        }
        TraceText parsed = TraceText.parse(text, frames);
        if (ApplicationFrames.isOurs(parsed.stack())) {
            return new Entry(null, parsed.stack());
        }
        Frame top = parsed.stack().isEmpty() ? NO_FRAME : parsed.stack().get(0);
        Frame application = applicationFrames.first(parsed.stack());
        return new Entry(new AllocationSite(parsed.allocatedClass(), top, application), parsed.stack());
    }

    /** Returns the traces of the sites with this fingerprint that were live at the last {@link #entriesOf}. */
    List<Integer> tracesOf(String fingerprint) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().site() != null
                        && entry.getValue().site().fingerprint().equals(fingerprint))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
