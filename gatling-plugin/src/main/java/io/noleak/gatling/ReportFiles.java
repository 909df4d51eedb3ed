package io.noleak.gatling;

import io.noleak.report.LeakReport;
import io.noleak.report.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Our own files of a run: page and JSON as of every check, and an XML that CI servers read as a test's result. */
final class ReportFiles {

    private ReportFiles() {}

    static List<Path> write(LeakReport report, Path folder) {
        List<Path> files = new ArrayList<>(Reports.in(folder).write(report));
        Path page = files.get(0);
        Path xml = page.resolveSibling("TEST-" + page.getFileName().toString().replace(".html", ".xml"));
        try {
            Files.writeString(xml, JUnitXml.of(report));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report " + xml, e);
        }
        files.add(xml);
        return files;
    }
}
