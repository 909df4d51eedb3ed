package io.noleak.verdict;

import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of threads and open files that came after begin and stayed, numbers in names taken out to group them. */
final class Stayed {

    private static final int MOST = 10;

    private Stayed() {}

    static List<String> names(Vital vital, Measurement measurement) {
        Map<String, Integer> counts = new HashMap<>();
        names(vital, measurement.last()).forEach(name -> counts.merge(group(name), 1, Integer::sum));
        names(vital, measurement.genesis()).forEach(name -> counts.merge(group(name), -1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(entry -> String.format(Locale.ROOT, "%s (%,d)", entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<String> names(Vital vital, Snapshot snapshot) {
        return switch (vital) {
            case THREADS -> snapshot.vitals().threadNames();
            case OPEN_FILES -> snapshot.vitals().openFiles();
            default -> List.of();
        };
    }

    private static String group(String name) {
        return name.replaceAll("\\d+", "#");
    }
}
