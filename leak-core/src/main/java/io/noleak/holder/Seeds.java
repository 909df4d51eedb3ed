package io.noleak.holder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the search starts, in the order in which a person wants to be told: static fields of the application's classes
 * and of the JDK's, threads, native code; after all of these running methods, those of the checking thread last.
 *
 * <p>In truth most classes are held by their loader and that by a thread. For classes that stay for good nobody wants to
 * read that, so they count as roots: those of the JVM's own loaders, and of any loader that is the only one of its
 * class. Where there are several loaders of a class, one may be leaking, and the way to it is what matters.
 */
final class Seeds {

    /** One start: an object, and which root of the dump it is; -1 for a class that stays. */
    record Seed(int object, int root) {}

    private final HeapDump dump;
    private final Heap heap;
    private final Threads threads;
    final List<Seed> first = new ArrayList<>();
    final List<Seed> onStacks = new ArrayList<>();
    final List<Seed> ofChecker = new ArrayList<>();
    final List<Seed> own = new ArrayList<>();
    final boolean[] seeded;

    Seeds(Heap heap, Threads threads, int checker) {
        this.heap = heap;
        this.dump = heap.dump;
        this.threads = threads;
        this.seeded = new boolean[dump.classes.all().size()];
        classes();
        rootsOf(Set.of(Hprof.ROOT_THREAD), checker);
        rootsOf(Set.of(Hprof.ROOT_JNI_GLOBAL), checker);
        rootsOf(Set.of(Hprof.ROOT_JAVA_FRAME, Hprof.ROOT_JNI_LOCAL, Hprof.ROOT_NATIVE_STACK), checker);
        rootsOf(
                Set.of(Hprof.ROOT_STICKY_CLASS, Hprof.ROOT_MONITOR, Hprof.ROOT_THREAD_BLOCK, Hprof.ROOT_UNKNOWN),
                checker);
    }

    private void classes() {
        Set<Long> lasting = lastingLoaders();
        List<Seed> jdk = new ArrayList<>();
        for (ClassInfo type : dump.classes.all()) {
            if (type.loaderId != 0 && !lasting.contains(type.loaderId)) {
                continue;
            }
            int object = dump.index.ordinal(type.id);
            if (object < 0 || heap.asClass(object) != type) {
                continue; // A damaged dump has something else of this id, too.
            }
            Seed seed = new Seed(object, -1);
            seeded[type.index] = true;
            (type.own ? own : type.loaderId == 0 ? jdk : first).add(seed);
        }
        first.addAll(jdk);
    }

    private Set<Long> lastingLoaders() {
        Map<String, Set<Long>> loaders = new HashMap<>();
        for (ClassInfo type : dump.classes.all()) {
            int loader = dump.index.ordinal(type.loaderId);
            if (loader >= 0) {
                loaders.computeIfAbsent(heap.typeName(loader), name -> new HashSet<>())
                        .add(type.loaderId);
            }
        }
        Set<Long> lasting = new HashSet<>();
        loaders.values().stream().filter(ids -> ids.size() == 1).forEach(lasting::addAll);
        return lasting;
    }

    /** What a method holds while it runs is seldom what keeps objects for good, and often on the way from there. */
    private static boolean passing(int tag) {
        return tag != Hprof.ROOT_THREAD && tag != Hprof.ROOT_JNI_GLOBAL && tag != Hprof.ROOT_STICKY_CLASS;
    }

    private void rootsOf(Set<Integer> tags, int checker) {
        for (int root = 0; root < dump.roots.size(); root++) {
            int object = dump.index.ordinal(dump.roots.id(root));
            if (object < 0 || !tags.contains(dump.roots.tag(root))) {
                continue;
            }
            boolean onStack = dump.roots.tag(root) == Hprof.ROOT_JAVA_FRAME
                    || dump.roots.tag(root) == Hprof.ROOT_JNI_LOCAL
                    || dump.roots.tag(root) == Hprof.ROOT_NATIVE_STACK;
            Seed seed = new Seed(object, root);
            if (onStack && threads.isOwnFrame(root)) {
                own.add(seed);
            } else if (onStack && checker >= 0 && threads.object(dump.roots.thread(root)) == checker) {
                ofChecker.add(seed);
            } else {
                (passing(dump.roots.tag(root)) ? onStacks : first).add(seed);
            }
        }
    }
}
