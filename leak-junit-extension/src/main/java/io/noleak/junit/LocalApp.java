package io.noleak.junit;

import io.noleak.junit.process.GuardedProcess;
import io.noleak.junit.process.TemporaryFolder;
import io.noleak.remote.AgentAddress;
import io.noleak.remote.RemoteProbe;
import io.noleak.snapshot.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application in a child JVM with noleak's agent in it, started and ready. It ends when it is closed and never
 * outlives the test JVM, even if that is killed. Thread-safe.
 *
 * <pre>{@code
 * @AutoClose
 * static LocalApp shop = LocalApp.jar(Path.of("target/shop.jar"))
 *         .heap("256m")
 *         .freePort("server.port")
 *         .readyWhenHttp("server.port", "/actuator/health")
 *         .start();
 * }</pre>
 */
public final class LocalApp implements LeakTarget, AutoCloseable {

    private final String name;
    private final GuardedProcess process;
    private final Map<String, Integer> ports;
    private final Path log;
    private final AgentAddress agent;
    private volatile @Nullable String lastText;

    LocalApp(String name, GuardedProcess process, Map<String, Integer> ports, Path log, AgentAddress agent) {
        this.name = name;
        this.process = process;
        this.ports = Map.copyOf(ports);
        this.log = log;
        this.agent = agent;
    }

    /** Returns an application that {@code java -jar} would start. */
    public static LocalAppBuilder jar(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("LocalApp: there is no jar " + jar + "; build it first");
        }
        return new LocalAppBuilder(jar.getFileName().toString(), List.of("-jar", jar.toString()));
    }

    /** Returns an application with a main class, on the class path of this JVM unless another one is given. */
    public static LocalAppBuilder main(String className) {
        return new LocalAppBuilder(className, List.of(className));
    }

    /**
     * Returns the port that was picked for a system property.
     *
     * @throws IllegalArgumentException if none was asked for under this name
     */
    public int port(String property) {
        Integer port = ports.get(property);
        if (port == null) {
            throw new IllegalArgumentException("LocalApp " + name + " has no port " + property + "; ask for it with "
                    + "freePort(\"" + property + "\") before start. Ports: " + ports.keySet());
        }
        return port;
    }

    /** Returns {@code http://localhost:<port>} for a port that was picked. */
    public URI uri(String property) {
        return URI.create("http://localhost:" + port(property));
    }

    /** Returns where the agent listens, with its token. */
    public AgentAddress agent() {
        return agent;
    }

    /** Returns the file that takes what the application prints; see {@link #close} for how long it stays. */
    public Path log() {
        return log;
    }

    /** Returns what the application has printed so far, also when it is closed. */
    public String logText() {
        String printed = lastText;
        try {
            return printed == null ? Files.readString(log, StandardCharsets.ISO_8859_1) : printed;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }

    /** Returns the process id of the child JVM, -1 if it has ended. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public Probe open() {
        return RemoteProbe.connect(agent);
    }

    @Override
    public String describe() {
        return name + " (pid " + pid() + ")";
    }

    /**
     * Stops the application and waits until it is gone. Its log file is deleted, unless the application had ended by itself:
     * then it stays where {@link #log} says, to be read. A second call does nothing.
     */
    @Override
    public synchronized void close() {
        boolean ended = !process.isAlive();
        process.close();
        if (lastText == null && !ended) {
            lastText = logText();
            TemporaryFolder.delete(log.resolveSibling("").normalize());
        }
    }
}
