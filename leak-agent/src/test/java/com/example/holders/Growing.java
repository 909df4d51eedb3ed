package com.example.holders;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Leaks that allocate nothing of their own, and bounded twins of them. */
public final class Growing {

    private static final Runnable LISTENER = Thread::onSpinWait;
    private static final List<Runnable> LISTENERS = new ArrayList<>();
    private static final List<Runnable> CONCURRENT = new CopyOnWriteArrayList<>();
    private static final StringBuilder AUDIT = new StringBuilder();
    private static final ByteArrayOutputStream BYTES = new ByteArrayOutputStream();
    private static final LongList NUMBERS = new LongList();
    private static Runnable[] array = {};

    private static final List<Object> KEPT = new ArrayList<>();
    private static final List<Runnable> BOUNDED = new ArrayList<>();
    private static final StringBuilder RESET = new StringBuilder();
    private static final long[] RING = new long[4_096];
    private static int next;

    private Growing() {}

    /** A list of primitives as libraries have it. */
    static final class LongList {
        private long[] values = new long[10];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }

    /** Leaks what it allocates, for comparison. */
    public static void keep() {
        KEPT.add(new byte[200]);
    }

    public static void register() {
        LISTENERS.add(LISTENER);
    }

    public static void registerConcurrently() {
        CONCURRENT.add(LISTENER);
    }

    public static void append() {
        AUDIT.append("order placed and paid for; ");
    }

    public static void write() {
        BYTES.writeBytes(new byte[40]);
    }

    public static void number() {
        NUMBERS.add(7);
        NUMBERS.add(8);
        NUMBERS.add(9);
        NUMBERS.add(10);
        NUMBERS.add(11);
    }

    public static void enlarge() {
        array = Arrays.copyOf(array, array.length + 1);
        array[array.length - 1] = LISTENER;
    }

    public static void registerBounded() {
        if (BOUNDED.size() == 400) {
            BOUNDED.remove(0);
        }
        BOUNDED.add(LISTENER);
    }

    public static void appendAndReset() {
        RESET.append("order placed and paid for; ");
        if (RESET.length() > 9_000) {
            RESET.setLength(0);
        }
    }

    public static void ring() {
        RING[next++ % RING.length] = next;
    }
}
