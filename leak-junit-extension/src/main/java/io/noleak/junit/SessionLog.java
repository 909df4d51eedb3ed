package io.noleak.junit;

import io.noleak.report.SessionEntry;
import io.noleak.report.SessionReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was checked in this JVM since the last session ended. Thread-safe. */
final class SessionLog {

    /** Tests that could not be checked and are named one by one. */
    private static final int MOST_NAMED = 20;

    private static final List<SessionEntry> CHECKED = new ArrayList<>();
    private static final List<String> NOT_CHECKED = new ArrayList<>();

    private SessionLog() {}

    static synchronized void checked(SessionEntry entry) {
        CHECKED.add(entry);
    }

    static synchronized void notChecked(String name, String reason) {
        NOT_CHECKED.add(name + " was not checked: " + reason);
    }

    /** Returns the report of the session that ends now; empty if it made no check. */
    static synchronized Optional<SessionReport> end() {
        if (CHECKED.isEmpty() && NOT_CHECKED.isEmpty()) {
            return Optional.empty();
        }
        List<String> problems =
                new ArrayList<>(NOT_CHECKED.stream().limit(MOST_NAMED).toList());
        if (NOT_CHECKED.size() > MOST_NAMED) {
            problems.add((NOT_CHECKED.size() - MOST_NAMED) + " more were not checked");
        }
        problems.addAll(Accepted.problems());
        SessionReport report = new SessionReport("leak checks of tests", Instant.now(), CHECKED, problems);
        CHECKED.clear();
        NOT_CHECKED.clear();
        return Optional.of(report);
    }
}
