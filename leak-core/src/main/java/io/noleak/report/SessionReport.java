package io.noleak.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All checks of one run of tests, or of one simulation.
 *
 * @param title what ran
 * @param time when it ended
 * @param entries its checks, those that did not pass first
 * @param problems what else is wrong, such as suppressions that were not needed, in sentences
 */
public record SessionReport(String title, Instant time, List<SessionEntry> entries, List<String> problems) {

    private static final Comparator<SessionEntry> ORDER = Comparator.<SessionEntry>comparingInt(
                    entry -> rank(entry.outcome()))
            .thenComparing(SessionEntry::check);

    public SessionReport {
        entries = entries.stream().sorted(ORDER).toList();
        problems = List.copyOf(problems);
    }

    /** Returns {@code 12 checks in 34.5 s: 1 leaking, 11 clean}. */
    public String summary() {
        Map<Outcome, Long> counts =
                entries.stream().collect(Collectors.groupingBy(SessionEntry::outcome, Collectors.counting()));
        String parts = counts.entrySet().stream()
                .sorted(Comparator.comparingInt(count -> rank(count.getKey())))
                .map(count -> count.getValue() + " " + count.getKey().word())
                .collect(Collectors.joining(", "));
        Duration total = entries.stream().map(SessionEntry::time).reduce(Duration.ZERO, Duration::plus);
        return entries.size()
                + (entries.size() == 1 ? " check in " : " checks in ")
                + Amounts.seconds(total)
                + (parts.isEmpty() ? "" : ": " + parts);
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case LEAKING -> 0;
            case INVALID -> 1;
            case INCONCLUSIVE -> 2;
            case KNOWN -> 3;
            case CLEAN -> 4;
        };
    }
}
