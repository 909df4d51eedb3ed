package io.noleak.junit.launcher;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.check.LeakCheck;
import io.noleak.check.LoadFailedException;
import io.noleak.report.CheckInfo;
import io.noleak.report.LeakReport;
import io.noleak.report.Outcome;
import io.noleak.report.Reports;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.SamplingMode;
import io.noleak.verdict.Limit;
import io.noleak.verdict.Verdict;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What runs in the forked JVM: one leak check whose iteration is a run of all selected tests. */
final class RepeatedSuite {

    private RepeatedSuite() {}

    public static void main(String[] arguments) {
        ExitCode code;
        try {
            code = run(Options.parse(List.of(arguments)), System.out, System.err);
        } catch (UsageException e) {
            System.err.println("noleak: " + e.getMessage());
            code = ExitCode.USAGE;
        }
        // Tests may leave threads behind that would keep this JVM alive.
        System.exit(code.number());
    }

    private static ExitCode run(Options options, PrintStream out, PrintStream err) {
        Limit limit = limit(options);
        ProbeOptions probeOptions = ProbeOptions.defaults().withMode(mode(options));
        SelectedTests tests = SelectedTests.discover(options.selectors());
        try (Probe probe = LocalProbe.open(probeOptions)) {
            Verdict verdict = LeakCheck.on(probe)
                    .warmups(options.number("--warmups", 3, 1))
                    .rounds(options.number("--rounds", 8, 4))
                    .iterations(options.number("--iterations", 5, 1))
                    .limit(limit)
                    .progress(new RoundLines(out))
                    .run(tests::runAll);
            CheckInfo info = CheckInfo.of(name(options), probe.describe()).counting("run");
            LeakReport report = LeakReport.of(info, verdict);
            List<Path> files = Reports.in(Reports.FOLDER).write(report);
            Reports.print("noleak", report, files, out);
            return code(report.outcome());
        } catch (LoadFailedException e) {
            Throwable cause = e.getCause();
            err.println("noleak: " + (cause == null ? e.getMessage() : cause.getMessage()));
            return ExitCode.TESTS_FAILED;
        }
    }

    private static ExitCode code(Outcome outcome) {
        return switch (outcome) {
            case CLEAN, KNOWN -> ExitCode.PASSED;
            case LEAKING -> ExitCode.LEAKING;
            case INCONCLUSIVE, INVALID -> ExitCode.UNCLEAR;
        };
    }

    private static String name(Options options) {
        return options.selectors().stream().map(java.util.Map.Entry::getValue).collect(Collectors.joining(" and "));
    }

    private static Limit limit(Options options) {
        try {
            return Limit.parse(options.text("--limit", "64 B"));
        } catch (IllegalArgumentException e) {
            throw new UsageException("option --limit: " + e.getMessage());
        }
    }

    private static SamplingMode mode(Options options) {
        try {
            return SamplingMode.parse(options.text("--mode", "exact"));
        } catch (IllegalArgumentException e) {
            throw new UsageException("option --mode: " + e.getMessage());
        }
    }
}
