package io.noleak.snapshot;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The vitals of a process at one moment. A vital that could not be read is absent, which is not the same as zero.
 *
 * @param values readings by vital
 * @param threadNames names of the live platform threads, sorted; empty where they were not read
 * @param openFiles what the open descriptors refer to, sorted; empty where the platform does not tell
 */
public record Vitals(Map<Vital, Long> values, List<String> threadNames, List<String> openFiles) {

    public Vitals {
        EnumMap<Vital, Long> ordered = new EnumMap<>(Vital.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
        threadNames = OwnTexts.copyOf(threadNames);
        openFiles = OwnTexts.copyOf(openFiles);
    }

    /** Returns vitals of which nothing is known. */
    public static Vitals unknown() {
        return new Vitals(Map.of(), List.of(), List.of());
    }

    /** Returns these vitals with the lists of earlier ones where they are equal: readings that are kept stay small. */
    public Vitals sharing(Vitals earlier) {
        return new Vitals(
                values,
                threadNames.equals(earlier.threadNames) ? earlier.threadNames : threadNames,
                openFiles.equals(earlier.openFiles) ? earlier.openFiles : openFiles);
    }

    /** Returns the reading of one vital, empty if it is unknown. */
    public OptionalLong get(Vital vital) {
        Long value = values.get(vital);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
