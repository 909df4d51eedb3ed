package io.noleak.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes the reports that apply where this runs: page and JSON into a folder, and within GitHub Actions the annotations
 * and the summary of the step. Safe for use by several threads.
 */
public final class Reports {

    /** Where reports go unless told otherwise. */
    public static final Path FOLDER = Path.of("target", "noleak");

    private final Path folder;
    private final GitHubActions actions;

    private Reports(Path folder, GitHubActions actions) {
        this.folder = folder;
        this.actions = actions;
    }

    /** Returns reports that go into a folder, which is made when it is needed. */
    public static Reports in(Path folder) {
        return in(folder, System.getenv(), System.out);
    }

    static Reports in(Path folder, Map<String, String> environment, PrintStream out) {
        return new Reports(folder, new GitHubActions(environment, out));
    }

    /**
     * Writes the files of one report and tells GitHub Actions if it did not pass.
     *
     * @return the page and the JSON file
     * @throws UncheckedIOException if a file cannot be written
     */
    public List<Path> write(LeakReport report) {
        String name = FileNames.of(report.check().name());
        Path page = folder.resolve(name + ".html");
        Path json = folder.resolve(name + ".json");
        draw(report, new HtmlWriter(), page);
        draw(report, new JsonReportWriter(), json);
        actions.tell(report);
        return List.of(page, json);
    }

    /**
     * Writes the page of a session and tells GitHub Actions.
     *
     * @return the page
     * @throws UncheckedIOException if it cannot be written
     */
    public Path finish(SessionReport session) {
        Path page = folder.resolve("index.html");
        StringBuilder text = new StringBuilder();
        try {
            SessionHtml.write(session, folder, text);
            AtomicFile.write(page, text.toString());
        } catch (IOException e) {
            throw cannotWrite(page, e);
        }
        actions.summarise(SessionText.markdown(session));
        return page;
    }

    /** Returns a session as an aligned table, for a terminal. */
    public static String table(SessionReport session) {
        return SessionText.plain(session);
    }

    /** Returns the block that a person reads, with the first of the files as the place to read more. */
    public static String message(String speaker, LeakReport report, List<Path> files) {
        return text(
                report,
                new ConsoleWriter(speaker, false, files.stream().limit(1).toList()));
    }

    /** Writes a report to a stream, coloured if it is a terminal's. */
    public static void print(String speaker, LeakReport report, List<Path> files, PrintStream out) {
        boolean terminal = out == System.out && Terminal.coloured();
        out.print(text(
                report,
                new ConsoleWriter(speaker, terminal, files.stream().limit(1).toList())));
        out.flush();
    }

    private static void draw(LeakReport report, ReportWriter writer, Path file) {
        try {
            AtomicFile.write(file, text(report, writer));
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static UncheckedIOException cannotWrite(Path file, IOException e) {
        return new UncheckedIOException(
                "Cannot write the report " + file + ": make " + file.getParent()
                        + " writable, or choose another folder",
                e);
    }

    static String text(LeakReport report, ReportWriter writer) {
        StringBuilder text = new StringBuilder();
        try {
            writer.write(report, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
