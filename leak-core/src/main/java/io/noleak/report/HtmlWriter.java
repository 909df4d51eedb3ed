package io.noleak.report;

import io.noleak.internal.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Draws a report as one self-contained page. What the observed program named travels packed, as base64, and becomes text
 * nodes only; the page's policy lets run nothing but its own script and style.
 */
public final class HtmlWriter implements ReportWriter {

    private static final List<String> SCRIPTS = List.of("format.js", "charts.js", "sites.js", "page.js");

    @Override
    public void write(LeakReport report, Appendable out) throws IOException {
        StringBuilder text = new StringBuilder();
        new ConsoleWriter("noleak", false, List.of()).write(report, text);
        Page page = Page.of("page.html", SCRIPTS);
        page.write(
                Map.of(
                        "title",
                                Html.escape(report.check().name() + ": "
                                        + report.outcome().word()),
                        "outcome", report.outcome().name(),
                        "check", Html.escape(report.check().name()),
                        "verdict", report.outcome().word(),
                        "headline", Html.escape(report.headline()),
                        "advice",
                                report.remedy().isEmpty()
                                        ? ""
                                        : "<p class=\"advice\">" + Html.escape(report.remedy()) + "</p>",
                        "text", Html.escape(text.toString()),
                        "data", data(report)),
                out);
    }

    private static String data(LeakReport report) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (Writer writer =
                new OutputStreamWriter(new DeflaterOutputStream(packed, deflater), StandardCharsets.UTF_8)) {
            JsonReportWriter.write(report, JsonWriter.compact(writer), PackedCohorts::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}
