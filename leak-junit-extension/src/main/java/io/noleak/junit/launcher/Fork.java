package io.noleak.junit.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Runs the forked JVM with this one's streams. */
final class Fork {

    private Fork() {}

    static ExitCode run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            Thread stop = new Thread(process::destroyForcibly, "noleak-stop-fork");
            Runtime.getRuntime().addShutdownHook(stop);
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(stop);
            return ExitCode.of(code);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.CRASHED;
        }
    }
}
