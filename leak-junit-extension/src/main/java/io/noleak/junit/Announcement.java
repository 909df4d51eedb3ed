package io.noleak.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells everybody what a check came to: the session's table, and JUnit's listeners for IDEs and build servers. */
final class Announcement {

    private Announcement() {}

    static void of(Conclusion conclusion, ExtensionContext context) {
        SessionLog.add(new CheckedTest(
                conclusion.name(), conclusion.verdict(), conclusion.verdict().summary(), conclusion.took()));
        context.publishReportEntry(ReportEntries.of(conclusion.verdict()));
    }
}
