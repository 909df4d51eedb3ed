package io.noleak.report;

import io.noleak.site.Frame;
import java.io.IOException;
import java.util.List;

/**
 * Draws what fails as annotations of GitHub Actions: commands on standard output that the runner shows at the line of
 * the source.
 *
 * @param sources where the sources are looked for
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">workflow commands</a>
 */
record AnnotationWriter(SourceFiles sources) implements ReportWriter {

    /** GitHub shows no more than this in one step. */
    private static final int MOST = 10;

    @Override
    public void write(LeakReport report, Appendable out) throws IOException {
        String title = "noleak: " + report.check().name();
        if (report.outcome() == Outcome.LEAKING) {
            List<Finding> leaking = report.findings(Standing.LEAKING);
            for (Finding finding : leaking.subList(0, Math.min(MOST, leaking.size()))) {
                String text = finding.title() + "\n"
                        + Amounts.text(finding.growth(), finding.unit()) + " kept per "
                        + report.check().unit() + "; " + finding.why();
                String held =
                        finding instanceof ReportedSite site && !site.holders().isEmpty()
                                ? "\nheld by " + site.holders().get(0)
                                : "";
                out.append("::error ").append(place(finding)).append("title=").append(property(title));
                out.append("::").append(data(text + held)).append('\n');
            }
        } else if (!report.outcome().passed()) {
            out.append("::warning title=").append(property(title)).append("::");
            out.append(data(report.headline() + "\n" + report.remedy())).append('\n');
        }
    }

    private String place(Finding finding) {
        if (!(finding instanceof ReportedSite site)) {
            return "";
        }
        Frame line = site.site().line();
        String lineNumber = line.line() > 0 ? "line=" + line.line() + "," : "";
        return sources.find(line)
                .map(file -> "file=" + property(file) + "," + lineNumber)
                .orElse("");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
