package io.noleak.junit.gatling;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a forked run ended.
 *
 * @param exitCode exit code of the fork: 0 passed, 2 an assertion failed, 1 the run crashed and there is no report; the
 *     code of the killed process if the run was cut off
 * @param cutOff whether the run took longer than its timeout and was ended
 * @param report the folder of Gatling's report, empty if Gatling wrote none
 * @param console the last lines of the fork's console, at most {@value #CONSOLE_LINES}
 * @param elapsed how long the fork lived
 */
public record GatlingResult(
        int exitCode, boolean cutOff, Optional<Path> report, List<String> console, Duration elapsed) {

    /** Lines kept of the console. */
    public static final int CONSOLE_LINES = 4_000;

    public GatlingResult {
        console = List.copyOf(console);
    }

    /** Returns whether the run came to its end and every assertion held. */
    public boolean passed() {
        return exitCode == 0 && !cutOff;
    }

    /** Returns the kept lines of the console as one text. */
    public String consoleText() {
        return String.join("\n", console);
    }
}
