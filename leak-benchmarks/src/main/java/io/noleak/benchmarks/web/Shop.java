package io.noleak.benchmarks.web;

import io.noleak.junit.process.FreePort;
import io.noleak.junit.services.Stores;
import io.noleak.remote.AgentAddress;
import io.noleak.remote.RemoteProbe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sample web app in a JVM of its own, with a tool in it or none. */
public final class Shop implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final URI uri;
    private final Path folder;
    private final boolean isNoleak;
    private @Nullable RemoteProbe probe;
    private @Nullable ToolSwitch tools;

    private Shop(Process process, URI uri, Path folder, boolean isNoleak) {
        this.process = process;
        this.uri = uri;
        this.folder = folder;
        this.isNoleak = isNoleak;
    }

    /** Starts the app with a tool in it and waits until it is ready. */
    public static Shop start(Path java, String tool, Stores stores) throws IOException, InterruptedException {
        Path folder = folder();
        Watch watch = Watch.of(tool, folder.resolve(ToolAgent.PORT));
        return start(java, folder, watch.flags(), watch.isNoleak(), stores);
    }

    /** Starts the app with nothing in it yet, so that {@link #tools} can open tools, and waits until it is ready. */
    public static Shop startSwitchable(Path java, Stores stores) throws IOException, InterruptedException {
        Path folder = folder();
        return start(java, folder, List.of(ToolSwitch.flag(folder)), false, stores);
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory("noleak-benchmark");
    }

    private static Shop start(Path java, Path folder, List<String> flags, boolean isNoleak, Stores stores)
            throws IOException, InterruptedException {
        int port = FreePort.pick();
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xms512m", "-Xmx512m", "-XX:+UseG1GC"));
        command.addAll(flags);
        command.addAll(List.of(
                "-jar",
                Watch.one(Path.of("sample-webapp/target"), "-exec.jar").toString(),
                "--server.port=" + port,
                "--shop.cart.key-prefix=" + stores.keyPrefix(),
                "--spring.datasource.url=" + stores.jdbcUrl(),
                "--spring.datasource.username=" + stores.services().user(),
                "--spring.datasource.password=" + stores.services().password(),
                "--spring.data.redis.host=" + stores.services().redisHost(),
                "--spring.data.redis.port=" + stores.services().redisPort()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Shop shop = new Shop(process, URI.create("http://127.0.0.1:" + port), folder, isNoleak);
        shop.await();
        return shop;
    }

    private void await() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!Load.answers(uri.resolve("/actuator/health"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String log = Files.readString(folder.resolve("log"));
                close();
                throw new IOException("The shop did not start:\n" + log);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    public URI uri() {
        return uri;
    }

    /** Returns the address of noleak's agent in the app. */
    public String agent() throws IOException {
        return "http://127.0.0.1:" + Files.readString(folder.resolve("port")).strip();
    }

    /** Returns the client of noleak's agent in the app, the same one each time. */
    public RemoteProbe probe() throws IOException {
        RemoteProbe known = probe;
        if (known == null) {
            known = RemoteProbe.connect(AgentAddress.of(agent()));
            probe = known;
        }
        return known;
    }

    /** Begins, where the tool is noleak's: in auto mode that picks the interval, and says why. */
    public void begin() throws IOException {
        if (isNoleak) {
            System.out.println(probe().begin().sampling().note());
        }
    }

    /** Returns what opens and closes tools in an app that was started for it, the same one each time. */
    public ToolSwitch tools() throws IOException {
        ToolSwitch known = tools;
        if (known == null) {
            known = ToolSwitch.connect(folder);
            tools = known;
        }
        return known;
    }

    /** Returns the CPU time that the app has taken so far, in seconds. */
    public double cpuSeconds() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Returns the resident memory of the app in bytes; Linux only. */
    public long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        if (probe != null) {
            probe.close();
        }
        if (tools != null) {
            tools.close();
        }
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
