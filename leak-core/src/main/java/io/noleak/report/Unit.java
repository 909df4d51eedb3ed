package io.noleak.report;

import io.noleak.holder.SizeUnit;
import io.noleak.snapshot.Vital;
import io.noleak.verdict.Bytes;
import java.util.Locale;

/** What the growth of a finding is counted in. */
public enum Unit {
    BYTES("byte", "bytes"),
    /** References in a collection or array. */
    ELEMENTS("element", "elements"),
    /** Values of primitive types larger than a byte. */
    VALUES("value", "values"),
    THREADS("thread", "threads"),
    CLASSES("class", "classes"),
    FILES("file", "files");

    private final String singular;
    private final String plural;

    Unit(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    /** Returns the unit in plural: {@code elements}. */
    public String words() {
        return plural;
    }

    /** Returns {@code 1,504 B}, {@code 1 element} or {@code 0.25 threads}. */
    public String text(double value) {
        return this == BYTES ? Bytes.text(value) : Amounts.count(value) + " " + (value == 1 ? singular : plural);
    }

    static Unit of(SizeUnit unit) {
        return switch (unit) {
            case BYTES -> BYTES;
            case ELEMENTS -> ELEMENTS;
            case VALUES -> VALUES;
        };
    }

    static Unit of(Vital vital) {
        return switch (vital) {
            case HEAP_USED, HEAP_MAX, METASPACE, DIRECT_BUFFERS, MAPPED_BUFFERS -> BYTES;
            case THREADS, CARRIER_THREADS -> THREADS;
            case LOADED_CLASSES -> CLASSES;
            case OPEN_FILES -> FILES;
        };
    }

    /**
     * Returns the unit of these {@link #words}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Unit named(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT));
    }
}
