package io.noleak.gatling;

import io.noleak.report.Audit;
import io.noleak.report.CheckInfo;
import io.noleak.report.LeakReport;
import io.noleak.report.Outcome;
import io.noleak.verdict.Verdict;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Makes the reports of a run. */
record RunReports(CheckPlan plan, Accepted accepted) {

    /** Returns the report on one process. */
    TargetReport of(LeakAgent agent, Verdict verdict) {
        boolean alone = plan.agents().size() == 1;
        CheckInfo check = CheckInfo.of(
                        alone ? plan.name() : plan.name() + " " + agent.name(),
                        agent.address().toString())
                .counting("request");
        return new TargetReport(alone ? "" : agent.name(), accepted.apply(LeakReport.of(check, verdict)));
    }

    /** Returns the report of a run that broke off: nothing was measured, and it says why. */
    TargetReport ofBrokenRun(String reason) {
        String observed =
                plan.agents().stream().map(agent -> agent.address().toString()).collect(Collectors.joining(", "));
        return new TargetReport(
                "",
                new LeakReport(
                        CheckInfo.of(plan.name(), observed).counting("request"),
                        Outcome.INVALID,
                        "Not measured: " + reason,
                        "",
                        plan.limit(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        new Audit(
                                0,
                                List.of(),
                                0,
                                0,
                                false,
                                0,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                List.of()),
                        List.of(),
                        List.of()));
    }
}
