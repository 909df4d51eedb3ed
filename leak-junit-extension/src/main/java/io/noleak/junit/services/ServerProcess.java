package io.noleak.junit.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server that cannot outlive this JVM. It runs below a shell whose standard input is a pipe from here: when the pipe
 * closes, even because this JVM was killed, the shell kills the server and removes its folder.
 */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private static final String GUARD = """
            folder=$1; shift
            trap '' HUP INT TERM
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            ( read -r _ <&3; kill -KILL $server 2>/dev/null; rm -f "$folder.log" ) &
            guard=$!
            exec 3<&-
            wait $server
            status=$?
            kill -KILL $guard 2>/dev/null
            rm -rf "$folder"
            exit $status
            """;

    private final String name;
    private final Process shell;
    private final Path logFile;
    private volatile String log = "";

    private ServerProcess(String name, Process shell, Path logFile) {
        this.name = name;
        this.shell = shell;
        this.logFile = logFile;
    }

    /**
     * Starts the command and waits until it has logged {@code ready}.
     *
     * @param folder the server's own; removed when it ends
     */
    static ServerProcess start(String name, List<String> command, Path folder, String ready) throws IOException {
        List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "noleak-guard", folder.toString()));
        guarded.addAll(command);
        // Beside the folder, not in it: still there to be read when the server and its folder are gone.
        Path logFile = folder.resolveSibling(folder.getFileName() + ".log");
        Process shell = new ProcessBuilder(guarded)
                .redirectErrorStream(true)
                .redirectOutput(logFile.toFile())
                .start();
        ServerProcess server = new ServerProcess(name, shell, logFile);
        server.await(ready);
        return server;
    }

    private void await(String ready) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!readLog().contains(ready)) {
            if (!shell.isAlive() || System.nanoTime() > deadline) {
                String reason =
                        shell.isAlive() ? "was not ready after " + PATIENCE.toSeconds() + " s" : "ended at once";
                readLog();
                close();
                throw new ServicesException("The embedded " + name + " " + reason + ". Its last words: " + lastLines());
            }
            try {
                TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            } catch (InterruptedException e) {
                close();
                Thread.currentThread().interrupt();
                throw new ServicesException("Interrupted while " + name + " was starting.", e);
            }
        }
    }

    private String readLog() throws IOException {
        if (Files.exists(logFile)) {
            log = Files.readString(logFile, StandardCharsets.ISO_8859_1);
        }
        return log;
    }

    private String lastLines() {
        List<String> lines = log.lines().toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    /** Returns what the server had logged when it became ready. */
    String log() {
        return log;
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
            Files.deleteIfExists(logFile);
        } catch (IOException e) {
            shell.destroyForcibly();
        } catch (InterruptedException e) {
            shell.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
