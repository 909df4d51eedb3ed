package io.noleak.holder;

import java.util.concurrent.ThreadLocalRandom;

/** A map from long to long, open addressing. The key 0 is no key: no object has it. */
final class LongMap {

    /** Different in each JVM, so that no forged dump can choose ids that all want the same slot. */
    private static final long FACTOR = ThreadLocalRandom.current().nextLong() | 1;

    private long[] keys;
    private long[] values;
    private int size;

    LongMap(int expected) {
        int capacity = Integer.highestOneBit(Math.max(expected, 8)) * 4;
        keys = new long[capacity];
        values = new long[capacity];
    }

    int size() {
        return size;
    }

    void put(long key, long value) {
        if (key == 0) {
            return;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
    }

    long get(long key, long absent) {
        if (key == 0) {
            return absent;
        }
        int slot = slot(key);
        return keys[slot] == 0 ? absent : values[slot];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        // Fibonacci hashing, as ids are multiples of 8 and lie close together, then multiply-shift hashing.
        long hash = key * 0x9E3779B97F4A7C15L;
        hash = (hash ^ hash >>> 32) * FACTOR;
        int slot = (int) (hash >>> Long.numberOfLeadingZeros(mask));
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
