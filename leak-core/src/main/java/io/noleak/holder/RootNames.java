package io.noleak.holder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the start of a path as a person would. */
final class RootNames {

    private static final String ENTRY = "java.lang.ThreadLocal$ThreadLocalMap$Entry";

    private final Heap heap;
    private final Threads threads;
    private @Nullable Map<Integer, String> threadLocals;

    RootNames(Heap heap, Threads threads) {
        this.heap = heap;
        this.threads = threads;
    }

    /** A named root, and how many links of the path the name has used up. */
    record Named(HolderRoot root, int used) {}

    Named name(Seeds.Seed seed, List<Link> links) {
        ClassInfo type = heap.asClass(seed.object());
        if (type != null && !links.isEmpty() && links.get(0).ofClass()) {
            return new Named(new HolderRoot(RootKind.STATIC_FIELD, links.get(0).simple(), Origins.of(heap, type)), 1);
        }
        if (type != null) {
            return new Named(
                    new HolderRoot(RootKind.JVM, "class " + ClassNames.simple(type.name), Origins.of(heap, type)), 0);
        }
        int tag = heap.dump.roots.tag(seed.root());
        int thread = threads.object(heap.dump.roots.thread(seed.root()));
        return switch (tag) {
            case Hprof.ROOT_THREAD -> ofThread(seed.object(), links);
            case Hprof.ROOT_JAVA_FRAME -> new Named(local(seed.root(), thread), 0);
            case Hprof.ROOT_JNI_LOCAL, Hprof.ROOT_NATIVE_STACK ->
                plain(RootKind.JNI_LOCAL, "native code running in thread " + threads.name(thread));
            case Hprof.ROOT_JNI_GLOBAL -> plain(RootKind.JNI_GLOBAL, "JNI global reference");
            case Hprof.ROOT_MONITOR, Hprof.ROOT_THREAD_BLOCK -> plain(RootKind.MONITOR, "monitor in use");
            default -> plain(RootKind.JVM, "the JVM itself");
        };
    }

    private static Named plain(RootKind kind, String text) {
        return new Named(new HolderRoot(kind, text, ""), 0);
    }

    private HolderRoot local(int root, int thread) {
        String frame = threads.frame(root);
        String where = frame == null ? "" : " of " + method(frame);
        return new HolderRoot(
                RootKind.LOCAL_VARIABLE,
                "local variable" + where + " in thread " + threads.name(thread),
                frame == null ? "" : frame);
    }

    private static String method(String frame) {
        int open = frame.indexOf('(');
        int dot = frame.lastIndexOf('.', open);
        return ClassNames.simple(frame.substring(0, dot)) + frame.substring(dot);
    }

    private Named ofThread(int thread, List<Link> links) {
        String of = " of thread " + threads.name(thread);
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).owner().equals(ENTRY) && links.get(i).field().equals("value")) {
                String local = threadLocalOf(i == 0 ? thread : links.get(i - 1).to());
                return new Named(new HolderRoot(RootKind.THREAD_LOCAL, "thread local" + local + of, ""), i + 1);
            }
        }
        return plain(RootKind.THREAD, of.substring(4));
    }

    /** Returns the static field that names the thread local of an entry, its class where there is no such field. */
    private String threadLocalOf(int entry) {
        int local = heap.reference(entry, "referent");
        if (local < 0) {
            return " (its key is gone)";
        }
        if (threadLocals == null) {
            threadLocals = staticThreadLocals();
        }
        String field = threadLocals.get(local);
        if (field != null) {
            return " " + field;
        }
        String type = ClassNames.simple(heap.typeName(local));
        return type.startsWith("ThreadLocal") ? "" : " " + type;
    }

    private Map<Integer, String> staticThreadLocals() {
        Map<Integer, String> names = new HashMap<>();
        for (ClassInfo type : heap.dump.classes.all()) {
            for (ClassInfo.Member member : type.statics) {
                int value =
                        member.type() == Hprof.OBJECT ? heap.dump.index.ordinal(heap.dump.bytes.id(member.at())) : -1;
                ClassInfo valueType = value < 0 ? null : heap.type(value);
                if (valueType != null && valueType.isA("java.lang.ThreadLocal")) {
                    names.put(value, ClassNames.simple(type.name) + "." + heap.dump.symbols.string(member.nameId()));
                }
            }
        }
        return names;
    }
}
