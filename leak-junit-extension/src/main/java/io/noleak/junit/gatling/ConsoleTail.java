package io.noleak.junit.gatling;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The last lines of a console, and the report folder that Gatling named on it. Thread-safe. */
final class ConsoleTail {

    private static final String REPORT_LINE = "please open the following file: ";

    private final Deque<String> lines = new ArrayDeque<>();
    private final Consumer<String> listener;
    private @Nullable Path report;

    ConsoleTail(Consumer<String> listener) {
        this.listener = listener;
    }

    synchronized void add(String line) {
        if (lines.size() == GatlingResult.CONSOLE_LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
        int at = line.indexOf(REPORT_LINE);
        if (at >= 0) {
            report = Path.of(
                            URI.create(line.substring(at + REPORT_LINE.length()).strip()))
                    .getParent();
        }
        listener.accept(line);
    }

    synchronized List<String> lines() {
        return new ArrayList<>(lines);
    }

    synchronized Optional<Path> report() {
        return Optional.ofNullable(report);
    }
}
