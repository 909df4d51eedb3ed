package io.noleak.report;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * What is new, gone, grown and shrunk between two JSON reports, line by line.
 *
 * @param lines what changed, worst first, in sentences
 * @param worse whether anything is new or has grown
 */
public record ReportComparison(List<String> lines, boolean worse) {

    public ReportComparison {
        lines = List.copyOf(lines);
    }

    /**
     * The command line {@code compare old.json new.json}.
     *
     * @return 0 if nothing is new or grown, 1 if something is, 2 if the reports cannot be compared
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 2) {
            err.println("noleak: compare takes two reports that noleak wrote: compare old.json new.json");
            return 2;
        }
        try {
            ReportComparison comparison = between(Path.of(arguments.get(0)), Path.of(arguments.get(1)));
            comparison.lines().forEach(out::println);
            return comparison.worse() ? 1 : 0;
        } catch (FileFormatException | InvalidPathException | UncheckedIOException e) {
            err.println("noleak: " + e.getMessage());
            return 2;
        }
    }

    /**
     * Compares two reports.
     *
     * @throws FileFormatException if one is no report, or rests on no sound measurement
     */
    public static ReportComparison between(Path older, Path newer) {
        RecordedReport before = sound(older);
        RecordedReport after = sound(newer);
        List<String> added = new ArrayList<>();
        List<String> grown = new ArrayList<>();
        List<String> shrunk = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        int same = 0;
        TreeSet<String> fingerprints = new TreeSet<>(before.leaks().keySet());
        fingerprints.addAll(after.leaks().keySet());
        for (String fingerprint : fingerprints) {
            RecordedReport.Leak was = before.leaks().get(fingerprint);
            RecordedReport.Leak is = after.leaks().get(fingerprint);
            if (was == null && is != null) {
                added.add(line("new", is.growth(), after, is));
            } else if (was != null && is == null) {
                gone.add(line("gone", "was " + was.growth(), before, was));
            } else if (was != null && is != null) {
                String change = "was " + was.growth() + ", is " + is.growth();
                double difference = is.total().value() - was.total().value();
                if (Math.abs(difference) <= is.total().differenceTolerance(was.total())) {
                    same++;
                } else if (difference > 0) {
                    grown.add(line("grown", change, after, is));
                } else {
                    shrunk.add(line("shrunk", change, after, is));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(before.check().equals(after.check()) ? after.check() : before.check() + " and " + after.check());
        List.of(added, grown, shrunk, gone).forEach(lines::addAll);
        lines.add(String.format(Locale.ROOT, "  %-6s : %,d", "same", same));
        return new ReportComparison(lines, !added.isEmpty() || !grown.isEmpty());
    }

    private static RecordedReport sound(Path file) {
        RecordedReport report = RecordedReport.read(file);
        if (report.outcome() == Outcome.INVALID || report.outcome() == Outcome.INCONCLUSIVE) {
            throw new FileFormatException(
                    file.toString(),
                    0,
                    "the check was " + report.outcome().word() + ", so it does not say what leaks: run it again");
        }
        return report;
    }

    private static String line(String word, String growth, RecordedReport report, RecordedReport.Leak leak) {
        return Plain.text(
                String.format(Locale.ROOT, "  %-6s : %s per %s at %s", word, growth, report.unit(), leak.title()));
    }
}
