package io.noleak.agent;

import java.util.ArrayList;
import java.util.List;

/** The garbage collectors of HotSpot. */
public enum Collector {
    SERIAL("-XX:+UseSerialGC"),
    PARALLEL("-XX:+UseParallelGC"),
    G1("-XX:+UseG1GC"),
    Z("-XX:+UseZGC"),
    SHENANDOAH("-XX:+UseShenandoahGC");

    private final String flag;

    Collector(String flag) {
        this.flag = flag;
    }

    /** Returns the flags of a child with this collector and a heap of this size. */
    public List<String> flags(String heap, String... more) {
        List<String> flags = new ArrayList<>(List.of(flag, "-Xmx" + heap));
        flags.addAll(List.of(more));
        return flags;
    }
}
