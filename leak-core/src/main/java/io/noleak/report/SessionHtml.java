package io.noleak.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Draws a session as a page with a link to the page of each check. It works without a script. */
final class SessionHtml {

    private SessionHtml() {}

    /** Writes the page; links are relative to the folder where it will lie. */
    static void write(SessionReport session, Path folder, Appendable out) throws IOException {
        StringBuilder rows = new StringBuilder();
        session.entries().forEach(entry -> row(entry, folder, rows));
        StringBuilder problems = new StringBuilder();
        session.problems()
                .forEach(problem ->
                        problems.append("<p>").append(Html.escape(problem)).append("</p>\n"));
        Outcome worst = session.entries().isEmpty()
                ? Outcome.CLEAN
                : session.entries().get(0).outcome();
        Page.of("session.html", List.of())
                .write(
                        Map.of(
                                "title", Html.escape(session.title()),
                                "outcome", worst.name(),
                                "verdict", worst.word(),
                                "headline", Html.escape(session.summary()),
                                "problems", problems.toString(),
                                "rows", rows.toString(),
                                "time", session.time().toString()),
                        out);
    }

    private static void row(SessionEntry entry, Path folder, StringBuilder rows) {
        String name = Html.escape(entry.check());
        String link = entry.files().isEmpty()
                ? name
                : "<a href=\"" + Html.escape(relative(folder, entry.files().get(0))) + "\">" + name + "</a>";
        rows.append("<tr class=\"").append(entry.outcome().name());
        rows.append("\"><td><span class=\"badge\">").append(entry.outcome().word());
        rows.append("</span></td><td>").append(link).append("<span class=\"what\">");
        rows.append(entry.outcome() == Outcome.CLEAN ? "" : Html.escape(entry.headline()))
                .append("</span></td><td>");
        rows.append(Html.escape(entry.worst())).append("</td><td class=\"number\">");
        rows.append(Amounts.seconds(entry.time())).append("</td></tr>\n");
    }

    /** Our file names need no escaping in a URL; folders in between may. */
    private static String relative(Path folder, Path file) {
        String name = folder.toAbsolutePath()
                .relativize(file.toAbsolutePath())
                .toString()
                .replace('\\', '/');
        return name.replace("%", "%25").replace(" ", "%20").replace("#", "%23").replace("?", "%3F");
    }
}
