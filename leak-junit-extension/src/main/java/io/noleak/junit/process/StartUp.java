package io.noleak.junit.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits for a child process to get ready, and says why it does not. Not thread-safe. */
public final class StartUp {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final int LAST_LINES = 20;

    private final String name;
    private final GuardedProcess process;
    private final Path log;
    private final Duration timeout;
    private final long deadline;

    /**
     * Starts the clock.
     *
     * @param name what is started, for a person
     * @param log file that takes what it prints
     * @param timeout longest time until it is ready
     */
    public StartUp(String name, GuardedProcess process, Path log, Duration timeout) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.timeout = timeout;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    /**
     * Returns when the condition holds.
     *
     * @param what the condition, as a clause
     * @throws IllegalStateException if the process ends before, is not ready in time or the wait is interrupted
     */
    public void await(String what, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                if (process.waitFor(POLL)) {
                    throw failed("ended with exit code " + process.exitCode() + " before " + what);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failed("was interrupted while waiting until " + what);
            }
            if (System.nanoTime() - deadline > 0) {
                throw failed("was not ready after " + timeout.toSeconds() + " s: it is not true that " + what);
            }
        }
    }

    private IllegalStateException failed(String how) {
        return new IllegalStateException(name + " " + how + ". It printed last:\n" + lastLines());
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
