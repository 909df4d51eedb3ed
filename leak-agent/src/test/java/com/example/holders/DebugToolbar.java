package com.example.holders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Keeps every record that is logged, and for comparison only the last hundred. */
public final class DebugToolbar {

    static final List<LogRecord> RECORDS = new ArrayList<>();
    static final Map<Integer, LogRecord> LATEST = new Latest();

    private static int logged;

    private DebugToolbar() {}

    public static void log(int order) {
        RECORDS.add(new LogRecord(Level.INFO, String.join(" ", "placed", "order", Integer.toString(order))));
    }

    public static void logLatest(int order) {
        LATEST.put(logged++, new LogRecord(Level.INFO, String.join(" ", "shipped", "order", Integer.toString(order))));
    }

    static final class Latest extends LinkedHashMap<Integer, LogRecord> {

        private final int maxEntries = 100;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, LogRecord> eldest) {
            return size() > maxEntries;
        }
    }
}
