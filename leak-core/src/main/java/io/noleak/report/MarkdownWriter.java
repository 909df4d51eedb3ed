package io.noleak.report;

import java.io.IOException;
import java.util.List;

/** Draws a report as GitHub's Markdown, for the summary of a build. */
public final class MarkdownWriter implements ReportWriter {

    private static final int MOST_ROWS = 20;

    @Override
    public void write(LeakReport report, Appendable out) throws IOException {
        out.append("### ").append(Markdown.code(report.check().name())).append(": ");
        out.append(report.outcome().word()).append("\n\n");
        out.append(Markdown.text(report.headline())).append("\n");
        int rows = 0;
        for (Standing standing : List.of(Standing.LEAKING, Standing.UNCLEAR, Standing.KNOWN)) {
            // What is unclear matters where nothing is certain.
            boolean shown = standing != Standing.UNCLEAR || report.outcome() == Outcome.INCONCLUSIVE;
            for (Finding finding : shown ? report.findings(standing) : List.<Finding>of()) {
                if (rows == 0) {
                    out.append("\n| | what | growth per ")
                            .append(report.check().unit())
                            .append(" | held by | why |\n|---|---|---:|---|---|\n");
                }
                if (rows < MOST_ROWS) {
                    row(finding, out);
                }
                rows++;
            }
        }
        if (rows > MOST_ROWS) {
            out.append("\n… and ").append(Integer.toString(rows - MOST_ROWS)).append(" more.\n");
        }
        if (!report.remedy().isEmpty()) {
            out.append("\n").append(Markdown.text(report.remedy())).append("\n");
        }
        out.append("\n");
    }

    private static void row(Finding finding, Appendable out) throws IOException {
        String held = finding instanceof ReportedSite site && !site.holders().isEmpty()
                ? Markdown.code(site.holders().get(0))
                : "";
        out.append("| ").append(finding.standing().word());
        out.append(" | ").append(Markdown.code(finding.title()));
        out.append(" | ").append(Amounts.text(finding.growth(), finding.unit()));
        out.append(" | ").append(held);
        out.append(" | ").append(Markdown.text(finding.why())).append(" |\n");
    }
}
