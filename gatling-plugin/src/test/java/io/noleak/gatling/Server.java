package io.noleak.gatling;

import com.example.gatling.LeakyServer;
import io.noleak.agent.AgentJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The observed service: {@link LeakyServer} in a JVM of its own, with the agent, on ports that outlast a restart. */
final class Server implements AutoCloseable {

    static final String TOKEN = "0123456789abcdef";

    private static final Duration START = Duration.ofSeconds(30);

    private final Path folder;
    private final int port = freePort();
    private final int agentPort = freePort();
    private @Nullable Process process;

    private Server(Path folder) {
        this.folder = folder;
    }

    static Server start(Path folder) {
        Server server = new Server(folder);
        server.start();
        return server;
    }

    String url() {
        return "http://localhost:" + port;
    }

    String agent() {
        return "http://localhost:" + agentPort;
    }

    void restart() {
        close();
        start();
    }

    private void start() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-javaagent:" + AgentJar.locate() + "=port=" + agentPort + ",interval=exact,token=" + TOKEN,
                "-cp",
                System.getProperty("java.class.path"),
                LeakyServer.class.getName(),
                String.valueOf(port));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server-" + port + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitListening();
    }

    private void awaitListening() {
        long end = System.nanoTime() + START.toNanos();
        while (!listens(port) || !listens(agentPort)) {
            if (process == null || !process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The server did not start:\n" + log());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("server-" + port + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
