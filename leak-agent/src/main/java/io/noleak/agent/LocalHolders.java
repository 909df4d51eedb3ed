package io.noleak.agent;

import io.noleak.holder.DumpFacts;
import io.noleak.holder.DumpSearch;
import io.noleak.holder.HeapDumpException;
import io.noleak.holder.HeapLook;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import io.noleak.holder.Survivors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dump of this JVM's heap with the live objects of allocation sites marked in it, to be searched for what holds them.
 * All that is allocated for it is allocated on the probe's thread.
 */
final class LocalHolders implements HeapLook {

    private final ProbeThread thread;
    private final HolderRequest request;
    private final DumpFile dump;
    private final long dumpNanos;
    private @Nullable HolderReport report;

    private LocalHolders(ProbeThread thread, HolderRequest request, DumpFile dump, long dumpNanos) {
        this.thread = thread;
        this.request = request;
        this.dump = dump;
        this.dumpNanos = dumpNanos;
    }

    /** Makes the dump, on the probe's thread. */
    static HeapLook look(HolderRequest request, SiteTable sites, ProbeThread thread, Thread checker) {
        // Everything that must be looked up is looked up before objects are marked: the dump shall hold nothing of it.
        Map<String, List<Integer>> traces = new LinkedHashMap<>();
        request.sites().forEach(site -> traces.put(site, sites.tracesOf(site)));
        Map<Integer, Long> live = traces.isEmpty() ? Map.of() : liveByTrace();
        List<Class<?>> boundedMaps = EldestRemovers.find();
        DumpFile dump = null;
        try {
            dump = DumpFile.prepare(request);
            long start = System.nanoTime();
            Survivors.during(
                    checker,
                    request.sites(),
                    site -> survivors(traces.getOrDefault(site, List.of()), live, request.survivorsPerSite()),
                    boundedMaps,
                    dump::write);
            return new LocalHolders(thread, request, dump, System.nanoTime() - start);
        } catch (HeapDumpException e) {
            if (dump != null) {
                dump.close();
            }
            return HeapLook.searched(HolderReport.unavailable(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public HolderReport report() {
        HolderReport known = report;
        if (known == null) {
            known = thread.call(this::search);
            report = known;
        }
        return known;
    }

    private HolderReport search() {
        try {
            HolderReport found = SearchPlace.of(dump.size()).search(dump.path(), request.collections());
            DumpFacts read = found.dump();
            String kept = request.keepDump() ? dump.path().toString() : "";
            return found.with(new DumpFacts(read.bytes(), read.objects(), dumpNanos, read.searchNanos(), kept));
        } catch (HeapDumpException e) {
            return HolderReport.unavailable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean mayHaveGrownSince(HeapLook earlier, double bytes) {
        if (!(earlier instanceof LocalHolders before)) {
            return true;
        }
        return thread.call(() -> {
            try {
                return DumpSearch.mayHaveGrown(before.dump.path(), dump.path(), bytes);
            } catch (HeapDumpException e) {
                return true; // the search says what is wrong with it
            }
        });
    }

    @Override
    public void close() {
        dump.close();
    }

    /** Returns how many samples of each trace were born since begin and still live. */
    private static Map<Integer, Long> liveByTrace() {
        return Counts.take().rows().stream()
                .filter(row -> row.cohort().round() > 0)
                .collect(Collectors.groupingBy(
                        Counts.Row::trace,
                        Collectors.summingLong(row -> row.cohort().samples())));
    }

    /**
     * Returns live objects of the traces, the oldest first. Each trace is allowed its share of what lives: a site's line
     * often has other stacks below it, whose few objects are merely passing through.
     */
    private static List<Object> survivors(List<Integer> traces, Map<Integer, Long> live, int most) {
        long total =
                traces.stream().mapToLong(trace -> live.getOrDefault(trace, 0L)).sum();
        List<Object> survivors = new ArrayList<>();
        long passed = 0;
        int allowed = 0;
        for (int trace : traces) {
            passed += live.getOrDefault(trace, 0L);
            int upToHere = total == 0 ? 0 : (int) Math.round((double) most * passed / total);
            Object[] found = upToHere > allowed ? NativeProbe.survivors(trace, upToHere - allowed) : null;
            allowed = upToHere;
            for (int i = 0; found != null && i < found.length; i++) {
                if (found[i] != null) {
                    survivors.add(found[i]);
                }
            }
        }
        return survivors;
    }
}
