package io.noleak.holder;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The threads of a dump: their objects, names and frames. */
final class Threads {

    private final HeapDump dump;
    private final Heap heap;
    private final Map<Integer, Integer> objects = new HashMap<>();
    private final Map<Integer, Integer> traces = new HashMap<>();

    Threads(Heap heap) {
        this.heap = heap;
        this.dump = heap.dump;
        for (int root = 0; root < dump.roots.size(); root++) {
            if (dump.roots.tag(root) == Hprof.ROOT_THREAD) {
                objects.put(dump.roots.thread(root), dump.index.ordinal(dump.roots.id(root)));
                traces.put(dump.roots.thread(root), dump.roots.frame(root));
            }
        }
    }

    /** Returns the object of the thread with this serial number, -1 if the dump has none. */
    int object(int serial) {
        return objects.getOrDefault(serial, -1);
    }

    /** Returns the frame of a root that lies on a stack, or null if the dump does not say. */
    @Nullable
    String frame(int root) {
        Integer trace = traces.get(dump.roots.thread(root));
        return trace == null ? null : dump.symbols.frame(trace, dump.roots.frame(root));
    }

    boolean isOwnFrame(int root) {
        String frame = frame(root);
        return frame != null && frame.startsWith("io.noleak.");
    }

    /** Returns the name of a thread, of a virtual thread without a name what it is. */
    String name(int thread) {
        if (thread < 0) {
            return "?";
        }
        int name = heap.reference(thread, "name");
        String text = heap.text(name);
        if (text == null || text.isEmpty()) {
            return ClassNames.simple(heap.typeName(thread));
        }
        return text;
    }
}
