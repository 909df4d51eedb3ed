package io.noleak.agent;

import io.noleak.holder.DumpFacts;
import io.noleak.holder.HeapDumpException;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import io.noleak.holder.Survivors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches this JVM's heap for what holds the live objects of allocation sites: mark, dump, search, delete. */
final class LocalHolders {

    private LocalHolders() {}

    static HolderReport search(HolderRequest request, SiteTable sites, Thread checker) {
        // Everything that must be looked up is looked up before objects are marked: the dump shall hold nothing of it.
        Map<String, List<Integer>> traces = new LinkedHashMap<>();
        request.sites().forEach(site -> traces.put(site, sites.tracesOf(site)));
        List<Class<?>> boundedMaps = EldestRemovers.find();
        try (DumpFile dump = DumpFile.prepare(request)) {
            long start = System.nanoTime();
            Survivors.during(
                    checker,
                    request.sites(),
                    site -> survivors(traces.getOrDefault(site, List.of()), request.survivorsPerSite()),
                    boundedMaps,
                    () -> dump.write());
            long dumpNanos = System.nanoTime() - start;
            HolderReport report = SearchPlace.of(dump.size()).search(dump.path(), request.collections());
            DumpFacts read = report.dump();
            String kept = request.keepDump() ? dump.path().toString() : "";
            return report.with(new DumpFacts(read.bytes(), read.objects(), dumpNanos, read.searchNanos(), kept));
        } catch (HeapDumpException e) {
            return HolderReport.unavailable(String.valueOf(e.getMessage()));
        }
    }

    /** Returns live objects of the traces, each of them allowed its share, the oldest first. */
    private static List<Object> survivors(List<Integer> traces, int most) {
        List<Object> survivors = new ArrayList<>();
        int left = traces.size();
        for (int trace : traces) {
            int share = Math.max(1, (most - survivors.size()) / left--);
            Object[] found = survivors.size() < most ? NativeProbe.survivors(trace, share) : null;
            for (int i = 0; found != null && i < found.length; i++) {
                if (found[i] != null) {
                    survivors.add(found[i]);
                }
            }
        }
        return survivors;
    }
}
