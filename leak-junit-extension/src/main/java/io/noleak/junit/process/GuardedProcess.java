package io.noleak.junit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A child process that ends when this JVM ends, also when this JVM is killed with SIGKILL: a shell holds the reading end
 * of a pipe whose writing end dies with this JVM. Thread-safe.
 *
 * <p>On Windows there is no such shell; there the process ends with this JVM unless this JVM is killed.
 */
public final class GuardedProcess implements AutoCloseable {

    /**
     * Ends when the command does, with its exit code; kills it and removes the folder when the pipe closes. Java closes the
     * pipe as well when it asks a process to end, but sends TERM first.
     */
    private static final String GUARD = """
            folder=$1; shift
            trap '' HUP INT
            trap 'orphan=yes' USR1
            "$@" </dev/null & child=$!
            trap 'asked=yes; kill $child' TERM
            exec 3<&0
            ( cat <&3; kill -USR1 $$; kill -9 $child ) >/dev/null 2>&1 & guard=$!
            exec 3<&- </dev/null
            wait $child; code=$?
            while kill -0 $child 2>/dev/null; do wait $child; code=$?; done
            kill $guard 2>/dev/null
            [ -z "$orphan" ] || [ -n "$asked" ] || rm -rf "$folder"
            exit $code
            """;

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");

    private final Process process;
    private final Thread hook;

    private GuardedProcess(Process process) {
        this.process = process;
        this.hook = new Thread(this::abandon, "noleak-stop-child");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a command.
     *
     * @param command program and arguments
     * @param environment variables beside those of this JVM
     * @param folder folder of its own, removed if this JVM ends without having closed it
     * @param log file for what it prints, both streams; overwritten
     * @throws UncheckedIOException if it cannot be started
     */
    public static GuardedProcess start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        List<String> guarded =
                new ArrayList<>(WINDOWS ? List.of() : List.of("sh", "-c", GUARD, "noleak-guard", folder.toString()));
        guarded.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(guarded).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new GuardedProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    /** Returns the process id of the command itself; -1 when it has ended. */
    public long pid() {
        if (WINDOWS) {
            return process.pid();
        }
        // The shell's first child; the second one holds the pipe.
        return process.children().mapToLong(ProcessHandle::pid).min().orElse(-1);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Returns the exit code.
     *
     * @throws IllegalStateException if the process runs
     */
    public int exitCode() {
        try {
            return process.exitValue();
        } catch (IllegalThreadStateException e) {
            throw new IllegalStateException("The process is still running", e);
        }
    }

    /** Waits for the end of the process; false if the time is over before. */
    public boolean waitFor(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks the process to end and kills it after 10 seconds. Returns when it is gone. A second call does nothing. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
        kill();
    }

    private void awaitEnd() {
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the process and returns when it is gone. A second call does nothing. */
    public void kill() {
        // The command first: the shell ends once it has buried it, and its ports are free by then.
        ProcessHandle.of(pid()).ifPresent(command -> {
            List<ProcessHandle> descendants = command.descendants().toList();
            command.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
        });
        awaitEnd();
        destroyAll();
        process.onExit().join();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already.
            return;
        }
    }

    /** This JVM ends: on Windows nobody else would notice. */
    private void abandon() {
        if (WINDOWS) {
            destroyAll();
            return;
        }
        try {
            process.getOutputStream().close();
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            destroyAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void destroyAll() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
