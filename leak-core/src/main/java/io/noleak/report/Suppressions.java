package io.noleak.report;

import io.noleak.verdict.Suppression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The suppressions of a file, and which of them were needed. One instance serves all checks of a session; safe for use
 * by several threads.
 */
public final class Suppressions {

    /** Name of the file, in the folder where the build runs. */
    public static final String FILE = "noleak-suppressions";

    /** System property: fail the run for suppressions that have expired or were not needed. */
    public static final String STRICT = "noleak.strict";

    private final String file;
    private final List<SuppressionLine> lines;
    private final Set<Suppression> used = new HashSet<>();

    private Suppressions(String file, List<SuppressionLine> lines) {
        this.file = file;
        this.lines = List.copyOf(lines);
    }

    /**
     * Reads a file; one that does not exist has no suppressions.
     *
     * @throws FileFormatException if a line is not as it should be
     */
    public static Suppressions read(Path file) {
        if (!Files.exists(file)) {
            return new Suppressions(file.toString(), List.of());
        }
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": it must be a readable file in UTF-8", e);
        }
    }

    static Suppressions parse(String file, String text) {
        return new Suppressions(file, SuppressionLine.parse(file, text));
    }

    /** Returns the suppressions that hold on a day. */
    public List<Suppression> activeOn(LocalDate day) {
        return lines.stream()
                .map(SuppressionLine::suppression)
                .filter(rule -> rule.holdsOn(day))
                .toList();
    }

    /** Remembers which suppressions a check needed. */
    public synchronized void note(LeakReport report) {
        used.addAll(report.suppressions());
    }

    /** Returns a sentence for each line that has expired or that no check noted so far needed: what strict mode fails. */
    public synchronized List<String> problems(LocalDate day) {
        return lines.stream()
                .filter(line -> !line.suppression().holdsOn(day) || !used.contains(line.suppression()))
                .map(line -> problem(line, day))
                .toList();
    }

    private String problem(SuppressionLine line, LocalDate day) {
        Suppression rule = line.suppression();
        String what = rule.holdsOn(day)
                ? "was not needed by any check: remove the line"
                : "expired on " + rule.expires() + ": mend the leak, or set a later day";
        return file + ":" + line.number() + ": \"" + rule.pattern() + "\" " + what;
    }
}
