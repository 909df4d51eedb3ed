package io.noleak.junit;

import io.noleak.agent.AgentJar;
import io.noleak.junit.process.FreePort;
import io.noleak.junit.process.GuardedProcess;
import io.noleak.junit.process.StartUp;
import io.noleak.junit.process.TemporaryFolder;
import io.noleak.remote.AgentAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a {@link LocalApp} is started. Not thread-safe. */
public final class LocalAppBuilder {

    private final String name;
    private final List<String> what;
    private final List<String> jvmArguments = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final List<Readiness> readiness = new ArrayList<>();
    private String classPath = System.getProperty("java.class.path", "");
    private AgentSampling sampling = AgentSampling.AUTO;
    private int agentPort;
    private Duration timeout = Duration.ofSeconds(60);
    private Path javaHome = Path.of(System.getProperty("java.home"));

    LocalAppBuilder(String name, List<String> what) {
        this.name = name;
        this.what = what;
    }

    /** Sets the largest heap, as after {@code -Xmx}: {@code 256m}. */
    public LocalAppBuilder heap(String size) {
        return jvmArguments("-Xmx" + size);
    }

    /** Adds arguments of the JVM. */
    public LocalAppBuilder jvmArguments(String... more) {
        jvmArguments.addAll(List.of(more));
        return this;
    }

    /** Adds arguments of the application. */
    public LocalAppBuilder arguments(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    public LocalAppBuilder systemProperty(String property, String value) {
        return jvmArguments("-D" + property + "=" + value);
    }

    public LocalAppBuilder environment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Picks a free port and sets it as a system property. */
    public LocalAppBuilder freePort(String property) {
        int port = FreePort.pick();
        ports.put(property, port);
        return systemProperty(property, Integer.toString(port));
    }

    /** Waits until a GET on a port that was picked is answered with 2xx. */
    public LocalAppBuilder readyWhenHttp(String portProperty, String path) {
        Integer port = ports.get(portProperty);
        if (port == null) {
            throw new IllegalArgumentException("LocalApp " + name + ": no port " + portProperty + " was picked; call "
                    + "freePort(\"" + portProperty + "\") before");
        }
        readiness.add(Readiness.http(port, path));
        return this;
    }

    /** Waits until the application has printed a text. */
    public LocalAppBuilder readyWhenLogged(String text) {
        readiness.add(Readiness.logged(text));
        return this;
    }

    /** Sets the class path of a main class; that of this JVM by default. */
    public LocalAppBuilder classPath(String path) {
        classPath = path;
        return this;
    }

    /** Sets how the agent samples: {@code auto}, {@code exact} or an interval such as {@code 64K}. */
    public LocalAppBuilder mode(String mode) {
        sampling = sampling.withMode(mode);
        return this;
    }

    /**
     * Sets mean bytes between samples for the start of the application, such as {@code 64K}: until the first begin, which
     * a check calls after its first warm-up round. For applications that allocate so much when they start that their
     * mode would slow it down. A thread takes to the mode with its next sample only, so the warm-up rounds have to make
     * each thread allocate several times this.
     */
    public LocalAppBuilder startInterval(String bytes) {
        sampling = sampling.withStartInterval(bytes);
        return this;
    }

    /** Sets the port that the agent listens on; any free one by default. */
    public LocalAppBuilder agentPort(int port) {
        agentPort = port;
        return this;
    }

    /** Sets how long the start may take; 60 seconds by default. */
    public LocalAppBuilder timeout(Duration time) {
        timeout = time;
        return this;
    }

    /** Sets the JDK or JRE to run it; that of this JVM by default. */
    public LocalAppBuilder javaHome(Path home) {
        javaHome = home;
        return this;
    }

    /**
     * Starts the application and returns when it is ready.
     *
     * @throws IllegalStateException if it ends or is not ready in time; with the last lines it printed. Its log stays
     */
    public LocalApp start() {
        String token = environment.computeIfAbsent(
                "NOLEAK_TOKEN", variable -> UUID.randomUUID().toString());
        Path folder = TemporaryFolder.create("app");
        Path portFile = folder.resolve("agent.port");
        Path log = folder.resolve("app.log");
        GuardedProcess process = GuardedProcess.start(command(portFile), environment, folder, log);
        StartUp start = new StartUp("LocalApp " + name, process, log, timeout);
        try {
            start.await("the agent listens", () -> Files.exists(portFile));
            AgentAddress agent = AgentAddress.of(
                            "http://127.0.0.1:" + Files.readString(portFile).strip())
                    .withToken(token);
            LocalApp app = new LocalApp(name, process, ports, log, agent);
            for (Readiness ready : readiness) {
                start.await(ready.toString(), () -> ready.test(app));
            }
            return app;
        } catch (IOException e) {
            process.close();
            throw new UncheckedIOException("Cannot read " + portFile, e);
        } catch (RuntimeException | Error e) {
            process.close();
            throw e;
        }
    }

    private List<String> command(Path portFile) {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.addAll(jvmArguments);
        command.add("-javaagent:" + AgentJar.locate() + "=port=" + agentPort + ",portFile=" + portFile
                + sampling.options());
        if (!what.get(0).equals("-jar")) {
            command.addAll(List.of("-cp", classPath));
        }
        command.addAll(what);
        command.addAll(arguments);
        return command;
    }
}
