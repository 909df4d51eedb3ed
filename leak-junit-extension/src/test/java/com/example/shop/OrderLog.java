package com.example.shop;

import java.util.ArrayList;
import java.util.List;

/** Keeps every line it was ever given. */
public final class OrderLog {

    private static final List<byte[]> RECORDS = new ArrayList<>();

    private OrderLog() {}

    public static synchronized void record(int size) {
        RECORDS.add(new byte[size]);
    }

    public static synchronized void clear() {
        RECORDS.clear();
    }
}
