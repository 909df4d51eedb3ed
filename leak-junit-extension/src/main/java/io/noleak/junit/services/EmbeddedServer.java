package io.noleak.junit.services;

import io.noleak.junit.process.GuardedProcess;
import io.noleak.junit.process.StartUp;
import io.noleak.junit.process.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of this JVM's own, which ends with it; its data is thrown away. */
final class EmbeddedServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GuardedProcess process;
    private final Path folder;
    private final int port;
    private final String version;

    private EmbeddedServer(GuardedProcess process, Path folder, int port, String version) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.version = version;
    }

    /**
     * Starts a server and waits until it has logged {@code ready}.
     *
     * @param folder the server's own; removed when it ends
     * @param version finds the version in the log, as its first group
     * @throws ServicesException if it ends or is not ready in time; with the last lines it printed
     */
    static EmbeddedServer start(
            String name, List<String> command, Path folder, int port, String ready, Pattern version) {
        Path log = folder.resolve("server.log");
        GuardedProcess process = GuardedProcess.start(command, Map.of(), folder, log);
        try {
            new StartUp("The embedded " + name, process, log, PATIENCE)
                    .await("it was ready", () -> text(log).contains(ready));
            Matcher matcher = version.matcher(text(log));
            return new EmbeddedServer(process, folder, port, matcher.find() ? matcher.group(1) : "of unknown version");
        } catch (IllegalStateException e) {
            process.kill();
            TemporaryFolder.delete(folder);
            throw new ServicesException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }

    int port() {
        return port;
    }

    String version() {
        return version;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills the server: there is nothing it could save. A second call does nothing. */
    @Override
    public void close() {
        process.kill();
        TemporaryFolder.delete(folder);
    }
}
