package io.noleak.benchmarks.tool;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The classes of which there were more at each reading than at the one before. */
final class Growth {

    private Map<String, Long> last = new HashMap<>();
    private final Set<String> growing = new TreeSet<>();
    private boolean begun;

    void add(Map<String, Long> counts) {
        if (begun) {
            growing.removeIf(name -> counts.getOrDefault(name, 0L) <= last.getOrDefault(name, 0L));
        } else {
            growing.addAll(counts.keySet());
            begun = true;
        }
        last = counts;
    }

    Set<String> classes() {
        return growing;
    }
}
