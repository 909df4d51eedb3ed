package io.noleak.gatling;

import io.noleak.report.LeakReport;
import io.noleak.report.Outcome;
import io.noleak.report.Reports;
import java.util.List;
import java.util.Locale;

/** A check as CI servers know results: one test that passed, failed (leak) or had an error (not measured). */
final class JUnitXml {

    private JUnitXml() {}

    static String of(LeakReport report) {
        boolean passed = report.outcome().passed();
        boolean leak = report.outcome() == Outcome.LEAKING;
        String element = leak ? "failure" : "error";
        String text = Reports.message("noleak", report, List.of());
        String body = passed
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<%s message=\"%s\" type=\"%s\">%s</%s>",
                        element,
                        escape(report.headline()),
                        report.outcome().word(),
                        escape(text),
                        element);
        return String.format(
                Locale.ROOT,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="noleak" tests="1" failures="%d" errors="%d" skipped="0">
                  <testcase classname="noleak" name="%s">%s</testcase>
                </testsuite>
                """,
                leak ? 1 : 0,
                passed || leak ? 0 : 1,
                escape(report.check().name()),
                body);
    }

    /** Names of an observed program may hold anything; XML 1.0 has no way to write most control characters. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(allowed(c) ? c : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int c) {
        return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
