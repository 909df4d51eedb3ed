package io.noleak.benchmarks.tool;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import shark.CloseableHeapGraph;
import shark.HeapObject;
import shark.HprofHeapGraph;
import shark.HprofRecordTag;

/** A heap dump, read by shark. */
final class DumpCounts implements ClassCounts {

    @Override
    public Map<String, Long> take() throws IOException {
        Path folder = Files.createTempDirectory("noleak-benchmark");
        Path file = folder.resolve("heap.hprof");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
            return count(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static Map<String, Long> count(Path file) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        try (CloseableHeapGraph graph =
                HprofHeapGraph.Companion.openHeapGraph(file.toFile(), null, HprofRecordTag.Companion.getRootTags())) {
            for (Iterator<HeapObject.HeapInstance> all = graph.getInstances().iterator(); all.hasNext(); ) {
                counts.merge(all.next().getInstanceClassName(), 1L, Long::sum);
            }
            for (Iterator<HeapObject.HeapObjectArray> all =
                            graph.getObjectArrays().iterator();
                    all.hasNext(); ) {
                counts.merge(all.next().getArrayClassName(), 1L, Long::sum);
            }
            for (Iterator<HeapObject.HeapPrimitiveArray> all =
                            graph.getPrimitiveArrays().iterator();
                    all.hasNext(); ) {
                counts.merge(all.next().getArrayClassName(), 1L, Long::sum);
            }
        }
        return counts;
    }
}
