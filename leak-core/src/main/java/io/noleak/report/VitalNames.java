package io.noleak.report;

import io.noleak.snapshot.Vital;

/** Vitals in words. */
final class VitalNames {

    private VitalNames() {}

    static String label(Vital vital) {
        return switch (vital) {
            case HEAP_USED -> "heap in use after GC";
            case HEAP_MAX -> "largest heap";
            case THREADS -> "live threads";
            case CARRIER_THREADS -> "carriers of virtual threads";
            case LOADED_CLASSES -> "loaded classes";
            case METASPACE -> "metaspace";
            case DIRECT_BUFFERS -> "direct buffers";
            case MAPPED_BUFFERS -> "mapped buffers";
            case OPEN_FILES -> "open files";
        };
    }
}
