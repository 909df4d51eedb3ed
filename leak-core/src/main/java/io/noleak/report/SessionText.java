package io.noleak.report;

import java.util.Locale;

/** Draws a session as an aligned table for a terminal, and as Markdown. */
final class SessionText {

    private static final int MOST_ROWS = 50;

    private SessionText() {}

    static String plain(SessionReport session) {
        StringBuilder text = new StringBuilder("noleak: " + session.summary() + "\n");
        int width = session.entries().stream()
                .limit(MOST_ROWS)
                .mapToInt(entry -> entry.check().length())
                .max()
                .orElse(0);
        for (SessionEntry entry : session.entries().subList(0, shown(session))) {
            text.append(Plain.text(String.format(
                            Locale.ROOT,
                            "  %-12s  %-" + Math.max(1, Math.min(60, width)) + "s  %8s  %s",
                            entry.outcome().word(),
                            entry.check(),
                            Amounts.seconds(entry.time()),
                            entry.worst().isEmpty() && !entry.outcome().passed() ? entry.headline() : entry.worst())
                    .stripTrailing()));
            text.append('\n');
        }
        if (shown(session) < session.entries().size()) {
            text.append("  … and ")
                    .append(session.entries().size() - shown(session))
                    .append(" more\n");
        }
        session.problems()
                .forEach(problem ->
                        text.append("  ! ").append(Plain.text(problem)).append('\n'));
        return text.toString();
    }

    static String markdown(SessionReport session) {
        StringBuilder text = new StringBuilder("## noleak: " + Markdown.text(session.title()) + "\n\n");
        text.append(Markdown.text(session.summary())).append("\n\n| | check | time | |\n|---|---|---:|---|\n");
        for (SessionEntry entry : session.entries().subList(0, shown(session))) {
            text.append("| ").append(entry.outcome().word()).append(" | ").append(Markdown.code(entry.check()));
            text.append(" | ").append(Amounts.seconds(entry.time()));
            text.append(" | ").append(Markdown.text(entry.headline())).append(" |\n");
        }
        if (shown(session) < session.entries().size()) {
            text.append("\n… and ")
                    .append(session.entries().size() - shown(session))
                    .append(" more.\n");
        }
        session.problems().forEach(problem -> text.append("\n- ").append(Markdown.text(problem)));
        return text.append("\n").toString();
    }

    private static int shown(SessionReport session) {
        return Math.min(MOST_ROWS, session.entries().size());
    }
}
