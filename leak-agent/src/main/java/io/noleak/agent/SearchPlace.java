package io.noleak.agent;

import io.noleak.holder.DumpSearch;
import io.noleak.holder.HolderReport;
import java.nio.file.Path;

/** Where a dump is searched: in this JVM if that does not weigh on its heap, else in a small JVM beside it. */
interface SearchPlace {

    /** A dump that the heap of any JVM bears to be searched. */
    long SMALL = 128L << 20;

    HolderReport search(Path dump, boolean collections);

    static SearchPlace of(long dumpBytes) {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        boolean here = dumpBytes <= SMALL && free > SearchJvm.heapFor(dumpBytes);
        return here ? DumpSearch::ofMarked : SearchJvm::search;
    }
}
