package io.noleak.gatling;

import io.noleak.report.LeakReport;

/**
 * The report on one observed process.
 *
 * @param target its name; empty if it is the only one
 * @param report the report
 */
record TargetReport(String target, LeakReport report) {

    /** Returns what to put in front of a line on this process. */
    String prefix() {
        return target.isEmpty() ? "" : "[" + target + "] ";
    }
}
