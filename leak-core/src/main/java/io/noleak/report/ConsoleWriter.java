package io.noleak.report;

import io.noleak.verdict.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws the block that a person reads first, on a terminal and in the failure of a test: facts, evidence, advice. Safe
 * for JUnit's XML files: control characters of names are taken out.
 *
 * @param speaker who says it: {@code @NoLeak}
 * @param ansi whether to colour it, for a terminal
 * @param files where more can be read; may be empty
 */
public record ConsoleWriter(String speaker, boolean ansi, List<Path> files) implements ReportWriter {

    private static final int MOST_ROWS = 10;

    public ConsoleWriter {
        files = List.copyOf(files);
    }

    @Override
    public void write(LeakReport report, Appendable out) throws IOException {
        out.append(heading(report)).append('\n');
        String together = LeakingLines.text(report);
        if (!together.isEmpty()) {
            line(out, "together", together);
            out.append('\n');
        }
        List<Finding> rows = new ArrayList<>(report.findings(Standing.LEAKING));
        if (report.outcome() == Outcome.INCONCLUSIVE) {
            rows.addAll(report.findings(Standing.UNCLEAR));
        }
        for (int i = 0; i < Math.min(rows.size(), MOST_ROWS); i++) {
            if (i > 0) {
                out.append('\n');
            }
            for (Fact fact : FindingText.of(rows.get(i), report)) {
                line(out, fact.label(), fact.value());
            }
        }
        if (rows.size() > MOST_ROWS) {
            out.append("  … and ")
                    .append(Integer.toString(rows.size() - MOST_ROWS))
                    .append(" more\n");
        }
        for (Finding known : report.findings(Standing.KNOWN)) {
            line(
                    out,
                    "known",
                    known.title() + ", " + Amounts.text(known.growth(), known.unit()) + " per "
                            + report.check().unit() + ": " + known.why());
        }
        for (String warning : report.warnings()) {
            line(out, "warning", warning);
        }
        if (report.outcome() == Outcome.CLEAN) {
            line(out, "evidence", seen(report));
        }
        for (Path file : files) {
            line(out, "report", file.toString().replace('\\', '/'));
        }
        if (!report.remedy().isEmpty()) {
            line(out, "advice", report.remedy());
        }
    }

    private String heading(LeakReport report) {
        String text = Plain.text(speaker + ": " + report.headline());
        if (!ansi) {
            return text;
        }
        String colour = switch (report.outcome()) {
            case CLEAN -> "32";
            case KNOWN, INCONCLUSIVE -> "33";
            case LEAKING -> "31";
            case INVALID -> "35";
        };
        return "\u001b[1;" + colour + "m" + text + "\u001b[0m";
    }

    private static String seen(LeakReport report) {
        return report.audit().smallestGrowth().isPresent()
                ? "growth of "
                        + Bytes.text(report.audit().smallestGrowth().getAsDouble()) + " per "
                        + report.check().unit() + " would have been seen"
                : "how small a growth would have been seen is unknown";
    }

    private static void line(Appendable out, String label, String value) throws IOException {
        out.append(String.format(Locale.ROOT, "  %-9s: %s%n", label, Plain.text(value))
                .replace("\r\n", "\n"));
    }
}
