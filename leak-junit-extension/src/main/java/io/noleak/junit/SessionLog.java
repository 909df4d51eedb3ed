package io.noleak.junit;

import java.util.ArrayList;
import java.util.List;

/** What was checked in this JVM so far, in order. Thread-safe. */
final class SessionLog {

    private static final List<CheckedTest> CHECKED = new ArrayList<>();

    private SessionLog() {}

    static void add(CheckedTest test) {
        synchronized (CHECKED) {
            CHECKED.add(test);
        }
    }

    /** Returns what was checked since the last call. */
    static List<CheckedTest> drain() {
        synchronized (CHECKED) {
            List<CheckedTest> all = List.copyOf(CHECKED);
            CHECKED.clear();
            return all;
        }
    }
}
