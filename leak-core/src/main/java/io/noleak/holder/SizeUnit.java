package io.noleak.holder;

/** What the size of a collection, builder or array counts. */
public enum SizeUnit {
    /** References; one counts as the smallest object it may stand for and its slot. */
    ELEMENTS("elements", 24),
    /** Bytes, or characters of one byte. */
    BYTES("bytes", 1),
    /** Values of primitive types larger than a byte. */
    VALUES("values", 4);

    private final String words;
    private final int bytes;

    SizeUnit(String words, int bytes) {
        this.words = words;
        this.bytes = bytes;
    }

    /** Returns the unit in plural. */
    public String words() {
        return words;
    }

    /** Returns the bytes that one of it takes at least. */
    int bytes() {
        return bytes;
    }
}
