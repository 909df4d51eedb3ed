package io.noleak.gatling;

import io.noleak.report.Reports;
import io.noleak.report.Suppressions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What is said when the JVM of the run ends, after Gatling's own last lines: the verdict and where the reports are. A
 * run that was cut off before its verdict gets one here, so that there is no run without an answer.
 */
final class RunEnd {

    private final RunReports reports;
    private final AtomicBoolean armed = new AtomicBoolean();
    private volatile String reached = "";
    private volatile Path folder = Reports.FOLDER;
    private volatile @Nullable Conclusion conclusion;

    RunEnd(RunReports reports) {
        this.reports = reports;
    }

    /** To be called when a simulation is about to run. */
    void arm() {
        if (armed.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::sayAll, "noleak-last-words"));
        }
    }

    void reached(String step) {
        reached = step;
        folder = GatlingFolder.find().orElse(folder);
    }

    void concluded(Conclusion answer) {
        conclusion = answer;
    }

    private void sayAll() {
        Conclusion answer = conclusion;
        if (answer == null) {
            String got = reached.isEmpty() ? "before its first user" : "after \"" + reached + "\" had begun";
            answer = Conclusion.of(reports.ofBrokenRun("the run ended " + got
                    + ", before the last show: cut off by maxDuration or throttle, stopped, or crashed"));
        }
        List<Path> links = new ArrayList<>();
        for (TargetReport target : answer.reports()) {
            Reports.print("noleak", target.report(), List.of(), System.out);
            links.addAll(write(target));
        }
        answer.stale().forEach(problem -> Console.say(Suppressions.STRICT + ": " + problem));
        links.forEach(link -> Console.say("report " + link.toUri()));
    }

    private List<Path> write(TargetReport target) {
        try {
            return ReportFiles.write(target.report(), folder);
        } catch (UncheckedIOException e) {
            Console.say(String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
