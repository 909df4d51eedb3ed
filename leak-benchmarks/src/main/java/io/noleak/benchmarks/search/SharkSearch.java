package io.noleak.benchmarks.search;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import shark.CloseableHeapGraph;
import shark.HeapAnalysis;
import shark.HeapAnalysisSuccess;
import shark.HeapAnalyzer;
import shark.HeapObject;
import shark.HprofHeapGraph;
import shark.HprofRecordTag;
import shark.IgnoredReferenceMatcher;
import shark.Leak;
import shark.LeakTraceReference;
import shark.LeakingObjectFinder;
import shark.MetadataExtractor;
import shark.OnAnalysisProgressListener;
import shark.ReferenceMatcher;
import shark.ReferencePattern;

/** Searches a dump as LeakCanary does, without the retained sizes. Arguments: file, class, how many of its objects. */
public final class SharkSearch {

    private SharkSearch() {}

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        File file = new File(arguments[0]);
        HeapAnalysis analysis;
        try (CloseableHeapGraph graph =
                HprofHeapGraph.Companion.openHeapGraph(file, null, HprofRecordTag.Companion.getRootTags())) {
            analysis = new HeapAnalyzer(OnAnalysisProgressListener.Companion.getNO_OP())
                    .analyze(
                            file,
                            graph,
                            finder(arguments[1], Integer.parseInt(arguments[2])),
                            ignored(),
                            false,
                            List.of(),
                            MetadataExtractor.Companion.getNO_OP());
        }
        System.out.println("RESULT search " + (System.nanoTime() - start));
        if (!(analysis instanceof HeapAnalysisSuccess found)) {
            System.out.println(analysis);
            System.exit(1);
            return;
        }
        Set<String> roots = new HashSet<>();
        for (Iterator<Leak> leaks = found.getAllLeaks().iterator(); leaks.hasNext(); ) {
            leaks.next().getLeakTraces().forEach(trace -> roots.add(lastStatic(trace.getReferencePath())));
        }
        roots.forEach(root -> System.out.println("NOTE " + root));
    }

    /** What shark's matchers for Android leave out of every JVM's heap, too. */
    private static List<ReferenceMatcher> ignored() {
        return List.of(
                ignored("java.lang.ref.WeakReference", "referent"),
                ignored("java.lang.ref.SoftReference", "referent"),
                ignored("java.lang.ref.PhantomReference", "referent"),
                ignored("java.lang.ref.Finalizer", "prev"),
                ignored("java.lang.ref.Finalizer", "next"));
    }

    private static ReferenceMatcher ignored(String className, String field) {
        return new IgnoredReferenceMatcher(new ReferencePattern.InstanceFieldPattern(className, field));
    }

    private static LeakingObjectFinder finder(String className, int most) {
        return graph -> {
            Set<Long> ids = new HashSet<>();
            Iterator<HeapObject.HeapInstance> instances = Objects.requireNonNull(graph.findClassByName(className))
                    .getDirectInstances()
                    .iterator();
            while (ids.size() < most && instances.hasNext()) {
                ids.add(instances.next().getObjectId());
            }
            return ids;
        };
    }

    /** shark starts at a thread or a loader and comes to the static field on its way. */
    private static String lastStatic(List<LeakTraceReference> path) {
        List<LeakTraceReference> statics = new ArrayList<>(path);
        statics.removeIf(step -> step.getReferenceType() != LeakTraceReference.ReferenceType.STATIC_FIELD);
        if (statics.isEmpty()) {
            return "no static field";
        }
        LeakTraceReference last = statics.get(statics.size() - 1);
        return last.getOwningClassSimpleName() + "." + last.getReferenceName();
    }
}
