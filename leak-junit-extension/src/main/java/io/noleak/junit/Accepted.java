package io.noleak.junit;

import io.noleak.report.Baseline;
import io.noleak.report.BaselineMode;
import io.noleak.report.LeakReport;
import io.noleak.report.Suppressions;
import io.noleak.verdict.Suppression;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the project has accepted: the suppressions and the baseline in the folder where the tests run. Thread-safe. */
final class Accepted {

    private static @Nullable Suppressions file;

    private Accepted() {}

    /** Returns the suppressions of the project's file that hold today. */
    static List<Suppression> suppressions() {
        return file().activeOn(LocalDate.now(ZoneId.systemDefault()));
    }

    /** Returns the report with what is known taken into account. */
    static LeakReport apply(LeakReport report, BaselineMode mode) {
        file().note(report);
        return Baseline.at(Path.of(Baseline.FILE), mode).apply(report);
    }

    /** Returns a sentence for each suppression that has expired or that no check so far needed; none without checks. */
    static synchronized List<String> problems() {
        return file == null ? List.of() : file.problems(LocalDate.now(ZoneId.systemDefault()));
    }

    private static synchronized Suppressions file() {
        Suppressions read = file;
        if (read == null) {
            read = Suppressions.read(Path.of(Suppressions.FILE));
            file = read;
        }
        return read;
    }
}
