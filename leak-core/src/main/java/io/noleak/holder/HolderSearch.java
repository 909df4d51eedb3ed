package io.noleak.holder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Breadth-first search over the whole heap, so that the first way found to an object is a nearest one. What only a
 * list of cleaners, the checker itself, a finalizer or a soft reference holds is looked at after everything else; what
 * only a weak or phantom reference holds is not held.
 */
final class HolderSearch {

    private static final int UNSEEN = 0;

    private final HeapDump dump;
    private final DumpBytes bytes;
    private final int idSize;
    private final Seeds seeds;
    private final BitSet targets;
    private int missing;
    private final boolean everything;

    /** 0 for an object not seen, object + 1 for the one that led here, -(seed + 1) for a start. */
    private final int[] parents;

    private final int[] queue;
    private int head;
    private int tail;

    private final IntList viaCleaners = new IntList();
    private final IntList viaOwn = new IntList();
    private final IntList viaFinalizer = new IntList();
    private final IntList viaSoft = new IntList();
    private final List<Seeds.Seed> started = new ArrayList<>();

    /**
     * @param targets the objects to look for
     * @param everything whether to go on when all of them are found, to see what else is reachable
     */
    HolderSearch(HeapDump dump, Seeds seeds, BitSet targets, boolean everything) {
        this.dump = dump;
        this.bytes = dump.bytes;
        this.idSize = bytes.idSize();
        this.seeds = seeds;
        this.targets = targets;
        this.missing = targets.cardinality();
        this.everything = everything;
        this.parents = new int[dump.index.size()];
        this.queue = new int[dump.index.size()];
    }

    void run() {
        start(seeds.first);
        drain();
        if (missing > 0 || everything) {
            start(seeds.onStacks);
            drain();
        }
        if (missing > 0 || everything) {
            start(seeds.ofChecker);
            drain();
        }
        if (missing > 0 || everything) {
            followCleaners();
        }
        if (missing > 0) {
            start(seeds.own);
            follow(viaOwn);
        }
        if (missing > 0) {
            follow(viaFinalizer);
        }
        if (missing > 0) {
            follow(viaSoft);
        }
    }

    /** Returns whether the search got to this object. */
    boolean found(int object) {
        return parents[object] != UNSEEN;
    }

    /** Returns the object that led to this one, -1 if the search started here. */
    int parent(int object) {
        return parents[object] - 1 < 0 ? -1 : parents[object] - 1;
    }

    /** Returns the start of the search that this object was. */
    Seeds.Seed seed(int object) {
        return started.get(-parents[object] - 1);
    }

    private void start(List<Seeds.Seed> some) {
        for (Seeds.Seed seed : some) {
            if (seed.object() >= 0 && parents[seed.object()] == UNSEEN) {
                started.add(seed);
                reach(seed.object(), -started.size());
            }
        }
    }

    /** Follows edges put off, and those that are put off on the way. */
    private void follow(IntList edges) {
        int next = 0;
        while (next < edges.size()) {
            for (; next < edges.size(); next += 2) {
                if (parents[edges.get(next + 1)] == UNSEEN) {
                    reach(edges.get(next + 1), edges.get(next) + 1);
                }
            }
            drain();
        }
    }

    /** Takes every cleaner of a list as if the start of the list referred to it. */
    private void followCleaners() {
        BitSet walked = new BitSet();
        for (int next = 0; next < viaCleaners.size(); next += 2) {
            int cleaner = viaCleaners.get(next + 1);
            while (cleaner >= 0 && !walked.get(cleaner)) {
                walked.set(cleaner);
                if (parents[cleaner] == UNSEEN) {
                    reach(cleaner, viaCleaners.get(next) + 1);
                }
                cleaner = nextCleaner(cleaner);
            }
            drain();
        }
    }

    private int nextCleaner(int cleaner) {
        long pos = dump.index.position(cleaner);
        ClassInfo type = bytes.u1(pos) == Hprof.INSTANCE ? dump.classes.byId(bytes.id(pos + 5 + idSize)) : null;
        return type == null || type.nextCleaner < 0
                ? -1
                : dump.index.ordinal(bytes.id(pos + 9 + 2L * idSize + type.nextCleaner));
    }

    private void reach(int object, int parent) {
        parents[object] = parent;
        queue[tail++] = object;
        if (targets.get(object)) {
            missing--;
        }
    }

    private void drain() {
        while (head < tail && (missing > 0 || everything)) {
            expand(queue[head++]);
        }
    }

    private void expand(int object) {
        long pos = dump.index.position(object);
        switch (bytes.u1(pos)) {
            case Hprof.INSTANCE -> instance(object, pos);
            case Hprof.OBJECT_ARRAY -> {
                long element = pos + 9 + 2L * idSize;
                long end = element + bytes.u4(pos + 5 + idSize) * idSize;
                for (; element < end; element += idSize) {
                    visit(object, bytes.id(element));
                }
            }
            case Hprof.CLASS_DUMP -> type(object, dump.classes.byId(bytes.id(pos + 1)));
            default -> {
                // An array of primitives refers to nothing.
            }
        }
    }

    private void instance(int object, long pos) {
        ClassInfo type = dump.classes.byId(bytes.id(pos + 5 + idSize));
        if (type == null) {
            return;
        }
        long data = pos + 9 + 2L * idSize;
        if (!seeds.seeded[type.index]) {
            visit(object, type.id);
        }
        if (type.own) {
            for (int offset : type.references) {
                if (offset != type.referent && offset != type.discovered) {
                    defer(viaOwn, object, bytes.id(data + offset));
                }
            }
            return;
        }
        if (type.cleaners >= 0) {
            defer(viaCleaners, object, bytes.id(data + type.cleaners));
        }
        if (type.strength == Strength.STRONG) {
            for (int offset : type.references) {
                visit(object, bytes.id(data + offset));
            }
            return;
        }
        for (int offset : type.references) {
            if (offset == type.referent) {
                if (type.strength == Strength.SOFT) {
                    defer(viaSoft, object, bytes.id(data + offset));
                } else if (type.strength == Strength.FINAL) {
                    defer(viaFinalizer, object, bytes.id(data + offset));
                }
            } else if (offset != type.discovered) {
                visit(object, bytes.id(data + offset));
            }
        }
    }

    private void type(int object, @Nullable ClassInfo type) {
        if (type == null) {
            return;
        }
        String cleaners = CleanerLists.head(type.name);
        for (ClassInfo.Member member : type.statics) {
            if (member.type() != Hprof.OBJECT) {
                continue;
            }
            if (type.own) {
                defer(viaOwn, object, bytes.id(member.at()));
            } else if (cleaners != null && cleaners.equals(dump.symbols.string(member.nameId()))) {
                defer(viaCleaners, object, bytes.id(member.at()));
            } else {
                visit(object, bytes.id(member.at()));
            }
        }
        visit(object, type.superId);
        visit(object, type.loaderId);
        visit(object, type.protectionDomainId);
    }

    private void visit(int from, long id) {
        int to = dump.index.ordinal(id);
        if (to >= 0 && parents[to] == UNSEEN) {
            reach(to, from + 1);
        }
    }

    private void defer(IntList edges, int from, long id) {
        int to = dump.index.ordinal(id);
        if (to >= 0) {
            edges.add(from);
            edges.add(to);
        }
    }
}
