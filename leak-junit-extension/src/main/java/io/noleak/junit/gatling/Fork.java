package io.noleak.junit.gatling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A running fork: its process, and the thread that reads its console. */
final class Fork {

    /** For the reader to see the last lines; only a grandchild that keeps the pipe open lets it run out. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Process process;
    private final ForkCommand command;
    private final ConsoleTail tail;
    private final Thread reader;
    private final long started = System.nanoTime();

    private Fork(Process process, ForkCommand command, Consumer<String> console) {
        this.process = process;
        this.command = command;
        this.tail = new ConsoleTail(console);
        this.reader = new Thread(this::read, "noleak-gatling-console");
        reader.setDaemon(true);
        reader.start();
    }

    static Fork start(ForkCommand command, Consumer<String> console) {
        try {
            Process process = new ProcessBuilder(command.words())
                    .redirectErrorStream(true)
                    .start();
            return new Fork(process, command, console);
        } catch (IOException e) {
            command.delete();
            throw new UncheckedIOException("The JVM for the Gatling run could not be started: " + command.words(), e);
        }
    }

    GatlingResult await(Duration timeout) {
        boolean ended = false;
        try {
            ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            endTree();
            command.delete();
        }
        drain();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        return new GatlingResult(process.onExit().join().exitValue(), !ended, tail.report(), tail.lines(), elapsed);
    }

    /** Children first listed, then ended: a process whose parent is gone cannot be found any more. */
    private void endTree() {
        List<ProcessHandle> tree = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    private void drain() {
        try {
            reader.join(DRAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(tail::add);
        } catch (IOException | UncheckedIOException e) {
            tail.add("The console of the fork could not be read further: " + e.getMessage());
        }
    }
}
