package io.noleak.holder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches a heap dump. Entry point of this package for whoever has a dump, made with {@link Survivors} or without.
 * Stateless.
 */
public final class DumpSearch {

    private DumpSearch() {}

    /**
     * Searches for the objects that {@link Survivors} marked in the observed JVM.
     *
     * @param collections whether to measure the collections of the heap, too
     * @throws HeapDumpException if the file is no heap dump, is damaged or too large for this JVM
     */
    public static HolderReport ofMarked(Path file, boolean collections) {
        return search(file, heap -> Marked.in(heap).bySite(), collections);
    }

    /**
     * Searches for the first objects of a class, with whatever dump.
     *
     * @param className class as a person writes it: {@code com.example.Order}, {@code byte[]}
     * @param most how many objects to search for
     * @throws HeapDumpException if the file is no heap dump, is damaged or too large for this JVM
     */
    public static HolderReport ofClass(Path file, String className, int most) {
        return search(file, heap -> Map.of(className, Instances.of(heap, className, most)), false);
    }

    /**
     * Returns whether any collection may have grown by this much from one dump of a JVM to a later one: false only if it
     * is certain that none has.
     *
     * @param bytes least growth of interest, counted as {@link SizeUnit} does
     * @throws HeapDumpException if a file is no heap dump or is damaged
     */
    public static boolean mayHaveGrown(Path before, Path after, double bytes) {
        try {
            return Census.of(after).mayHaveGrownSince(Census.of(before), bytes);
        } catch (OutOfMemoryError e) {
            throw HeapDumpException.tooLarge(after, e);
        } catch (InternalError e) {
            throw changed(after, e);
        }
    }

    private interface Targets {
        Map<String, List<Integer>> in(Heap heap);
    }

    private static HolderReport search(Path file, Targets targets, boolean collections) {
        long start = System.nanoTime();
        try (HeapDump dump = HeapDump.open(file)) {
            Heap heap = new Heap(dump);
            Marked marked = Marked.in(heap);
            Threads threads = new Threads(heap);
            Map<String, List<Integer>> bySite = new LinkedHashMap<>(targets.in(heap));
            BitSet wanted = new BitSet();
            bySite.values().forEach(objects -> objects.forEach(wanted::set));
            HolderSearch search =
                    new HolderSearch(dump, new Seeds(heap, threads, marked.checker()), wanted, collections);
            search.run();
            BoundRules bounds = new BoundRules(heap, BoundTable.load(), marked.boundedMaps());
            RootNames names = new RootNames(heap, threads);
            List<SiteHolders> sites = new ArrayList<>();
            bySite.forEach((site, objects) ->
                    sites.add(holders(heap, search, new PathGroups(heap, names, bounds), site, objects)));
            List<CollectionSize> sizes =
                    collections ? new CollectionWalk(heap, search, names, bounds).sizes() : List.of();
            DumpFacts facts =
                    new DumpFacts(dump.bytes.size(), dump.index.size(), 0, System.nanoTime() - start, file.toString());
            return new HolderReport(sites, sizes, facts, "");
        } catch (OutOfMemoryError e) {
            throw HeapDumpException.tooLarge(file, e);
        } catch (InternalError e) {
            throw changed(file, e);
        }
    }

    /** What the JVM throws where a mapped file has become shorter. */
    private static HeapDumpException changed(Path file, InternalError e) {
        return new HeapDumpException("The heap dump " + file + " changed while it was read: " + e.getMessage(), e);
    }

    private static SiteHolders holders(
            Heap heap, HolderSearch search, PathGroups groups, String site, List<Integer> objects) {
        int unheld = 0;
        for (int object : objects) {
            if (search.found(object)) {
                groups.add(FoundPath.to(heap, search, object));
            } else {
                unheld++;
            }
        }
        return new SiteHolders(site, objects.size(), unheld, groups.paths(objects.size()));
    }
}
