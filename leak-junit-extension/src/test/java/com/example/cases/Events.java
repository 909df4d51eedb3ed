package com.example.cases;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What example tests did, in order. */
public final class Events {

    private static final List<String> EVENTS = new CopyOnWriteArrayList<>();

    private Events() {}

    public static void clear() {
        EVENTS.clear();
    }

    public static void add(String event) {
        EVENTS.add(event);
    }

    public static int count(String event) {
        return Collections.frequency(EVENTS, event);
    }

    public static List<String> all() {
        return List.copyOf(EVENTS);
    }
}
