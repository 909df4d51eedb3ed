package io.noleak.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run within GitHub Actions is told beside the files: annotations and the summary of the step. */
final class GitHubActions {

    /** GitHub refuses a summary of more than 1 MiB, all of it. */
    private static final long LARGEST_SUMMARY = 1_000_000;

    private final Map<String, String> environment;
    private final PrintStream out;
    private @Nullable SourceFiles sources;

    GitHubActions(Map<String, String> environment, PrintStream out) {
        this.environment = Map.copyOf(environment);
        this.out = out;
    }

    /** Tells of a report that did not pass; nothing elsewhere. */
    synchronized void tell(LeakReport report) {
        if (report.outcome().passed()) {
            return;
        }
        if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
            if (sources == null) {
                sources = SourceFiles.below(Path.of(environment.getOrDefault("GITHUB_WORKSPACE", ".")));
            }
            // The runner reads commands at the start of a line only.
            out.print("\n" + Reports.text(report, new AnnotationWriter(sources)));
            out.flush();
        }
        summarise(Reports.text(report, new MarkdownWriter()));
    }

    /** Adds to the summary of the step, if there is one and it has room. */
    synchronized void summarise(String markdown) {
        String file = environment.get("GITHUB_STEP_SUMMARY");
        if (file == null || file.isBlank()) {
            return;
        }
        Path path = Path.of(file);
        byte[] text = markdown.getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(path) && Files.size(path) + text.length > LARGEST_SUMMARY) {
                out.println("noleak: the summary of this step is full; see the files for the other reports");
                return;
            }
            Files.write(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write GITHUB_STEP_SUMMARY=" + file, e);
        }
    }
}
