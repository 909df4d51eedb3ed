package io.noleak.gatling;

import io.noleak.report.LeakReport;
import io.noleak.report.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run came to, over all observed processes.
 *
 * @param reports one for each process; a single one if the run broke off
 * @param stale suppressions that strict mode does not let pass, in a sentence each
 */
record Conclusion(List<TargetReport> reports, List<String> stale) {

    Conclusion {
        reports = List.copyOf(reports);
        stale = List.copyOf(stale);
    }

    /** Returns what became of a run that broke off. */
    static Conclusion of(TargetReport broken) {
        return new Conclusion(List.of(broken), List.of());
    }

    /** Returns whether nothing leaks in any process and everything was measured soundly. */
    boolean passed() {
        return stale.isEmpty()
                && reports.stream().allMatch(target -> target.report().outcome().passed());
    }

    /** Returns the answer in a sentence or two, the remedy included: that of the processes that came out worst. */
    String summary() {
        Outcome worst = reports.stream()
                .map(target -> target.report().outcome())
                .max(Comparator.naturalOrder())
                .orElse(Outcome.INVALID);
        Stream<String> answers = reports.stream()
                .filter(target -> target.report().outcome() == worst)
                .map(target -> target.prefix() + sentence(target.report()));
        return Stream.concat(answers, stale.stream()).collect(Collectors.joining("; "));
    }

    private static String sentence(LeakReport report) {
        boolean findingsSayIt = report.outcome().passed() || report.outcome() == Outcome.LEAKING;
        return findingsSayIt || report.remedy().isEmpty()
                ? report.headline()
                : report.headline() + ". " + report.remedy();
    }
}
