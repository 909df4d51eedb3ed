package io.noleak.agent;

import io.noleak.holder.DumpSearch;
import io.noleak.holder.HolderReport;
import java.nio.file.Path;

/** Where a dump is searched. */
enum SearchPlace {
    /** In this JVM, if that neither weighs on its heap nor takes long. */
    HERE {
        @Override
        HolderReport search(Path dump, boolean collections) {
            return DumpSearch.ofMarked(dump, collections);
        }
    },
    /** In a small JVM beside it. */
    BESIDE {
        @Override
        HolderReport search(Path dump, boolean collections) {
            return SearchJvm.search(dump, collections);
        }
    };

    /** A dump that the heap of any JVM bears to be searched. */
    private static final long SMALL = 128L << 20;

    abstract HolderReport search(Path dump, boolean collections);

    static SearchPlace of(long dumpBytes) {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        return dumpBytes <= SMALL && free > SearchJvm.heapFor(dumpBytes) && compilesWell() ? HERE : BESIDE;
    }

    /**
     * Returns false in a JVM without HotSpot's optimising compiler ({@code -XX:TieredStopAtLevel=1}, {@code -Xint}): a
     * search took seconds of the CPU of a Spring application that ran like this in exact mode.
     */
    private static boolean compilesWell() {
        String info = System.getProperty("java.vm.info", "");
        return !info.contains("emulated-client") && !info.contains("interpreted mode");
    }
}
