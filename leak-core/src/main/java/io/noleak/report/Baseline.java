package io.noleak.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A committed file that records what leaks already, so that a build fails only above it. Safe for use by several threads
 * and JVMs.
 */
public final class Baseline {

    /** Name of the file, in the folder where the build runs. */
    public static final String FILE = "noleak-baseline.json";

    private final Path file;
    private final BaselineMode mode;

    private Baseline(Path file, BaselineMode mode) {
        this.file = file;
        this.mode = mode;
    }

    /** Returns the baseline in a file, which need not exist. */
    public static Baseline at(Path file, BaselineMode mode) {
        return new Baseline(file, mode);
    }

    /**
     * Returns the report with what the baseline says to it: in {@link BaselineMode#CHECK} what is not above its record
     * is known, in {@link BaselineMode#UPDATE} everything is recorded and known. A report whose measurement is not sound
     * comes back as it is and changes nothing.
     *
     * @throws FileFormatException if the file is not as it should be
     * @throws UncheckedIOException if the file cannot be read or written
     */
    public LeakReport apply(LeakReport report) {
        boolean sound = report.outcome() != Outcome.INVALID && report.outcome() != Outcome.INCONCLUSIVE;
        if (mode == BaselineMode.OFF || !sound) {
            return report;
        }
        return mode == BaselineMode.CHECK ? check(report) : update(report);
    }

    private LeakReport check(LeakReport report) {
        if (!Files.exists(file)) {
            return report;
        }
        BaselineEntries entries = read();
        Map<String, Total> totals = Total.ofLeaks(report);
        return report.withFindings(finding -> finding.standing() != Standing.LEAKING
                ? finding
                : judge(
                        finding,
                        Total.of(totals, finding),
                        entries.of(report.check().name(), finding.fingerprint())));
    }

    private Finding judge(Finding finding, Total total, OptionalDouble recorded) {
        if (recorded.isEmpty()) {
            return finding.accepted(Standing.LEAKING, "not in " + file + "; " + finding.why(), recorded);
        }
        double was = recorded.getAsDouble();
        String change =
                "was " + finding.unit().text(was) + ", is " + finding.unit().text(total.value()) + "; ";
        return total.value() > was + total.tolerance(was)
                ? finding.accepted(Standing.LEAKING, "regression: " + change + finding.why(), recorded)
                : finding.accepted(Standing.KNOWN, "in the baseline: " + change + finding.why(), recorded);
    }

    private LeakReport update(LeakReport report) {
        String check = report.check().name();
        Map<String, Total> totals = Total.ofLeaks(report);
        FileLocks.holding(file, () -> {
            BaselineEntries old = Files.exists(file) ? read() : BaselineEntries.NONE;
            BaselineEntries now = old.with(check, recorded(report, totals, old.of(check)));
            if (!now.equals(old)) {
                AtomicFile.write(file, BaselineFormat.write(now));
            }
        });
        return report.withFindings(finding -> finding.standing() != Standing.LEAKING
                ? finding
                : finding.accepted(
                        Standing.KNOWN,
                        "recorded in the baseline; " + finding.why(),
                        OptionalDouble.of(Total.of(totals, finding).value())));
    }

    private static Map<String, Double> recorded(LeakReport report, Map<String, Total> totals, Map<String, Double> old) {
        Map<String, Double> result = new TreeMap<>();
        totals.forEach((fingerprint, total) -> {
            Double was = old.get(fingerprint);
            result.put(fingerprint, was == null || total.differsFrom(was) ? total.value() : was);
        });
        double visible = report.audit().smallestGrowth().orElse(Double.POSITIVE_INFINITY);
        old.forEach((fingerprint, was) -> {
            // Not found is no evidence of gone for a leak that this check was too coarse to see.
            if (was < visible && was > report.limit().bytesPerIteration()) {
                result.putIfAbsent(fingerprint, was);
            }
        });
        return result;
    }

    private BaselineEntries read() {
        try {
            return BaselineFormat.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": it must be a readable file in UTF-8", e);
        }
    }
}
