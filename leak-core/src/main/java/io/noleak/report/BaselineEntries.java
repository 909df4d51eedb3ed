package io.noleak.report;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a baseline records: growth per iteration by check and fingerprint. Immutable. */
record BaselineEntries(SortedMap<String, Double> byKey) {

    static final BaselineEntries NONE = new BaselineEntries(new TreeMap<>());

    private static final String SEPARATOR = " :: ";

    BaselineEntries {
        byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
    }

    OptionalDouble of(String check, String fingerprint) {
        Double value = byKey.get(prefix(check) + fingerprint);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Returns what is recorded of one check, by fingerprint. */
    SortedMap<String, Double> of(String check) {
        SortedMap<String, Double> result = new TreeMap<>();
        byKey.forEach((key, value) -> {
            if (key.startsWith(prefix(check))) {
                result.put(key.substring(prefix(check).length()), value);
            }
        });
        return result;
    }

    /** Returns these entries with all of one check replaced. */
    BaselineEntries with(String check, Map<String, Double> byFingerprint) {
        SortedMap<String, Double> result = new TreeMap<>(byKey);
        result.keySet().removeIf(key -> key.startsWith(prefix(check)));
        byFingerprint.forEach((fingerprint, value) -> result.put(prefix(check) + fingerprint, value));
        return new BaselineEntries(result);
    }

    /** The name of a check must not look like a check and the beginning of a fingerprint. */
    private static String prefix(String check) {
        return check.replace(SEPARATOR, ": :") + SEPARATOR;
    }
}
