package io.noleak.report;

import java.io.IOException;

/** Draws a report. A writer adds nothing to what the report says. */
@FunctionalInterface
public interface ReportWriter {

    /**
     * Writes one report.
     *
     * @throws IOException if {@code out} cannot be written
     */
    void write(LeakReport report, Appendable out) throws IOException;
}
