package io.noleak.junit.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.embedded.core.ExecutableProvider;

/** The Redis that embedded-redis carries, kept in memory only. */
final class EmbeddedRedis implements AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("Redis version=([0-9.]+)");

    private final ServerProcess process;
    private final int port;

    private EmbeddedRedis(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static EmbeddedRedis start() {
        try {
            Path folder = Files.createTempDirectory("noleak-redis-");
            Path binary = ExecutableProvider.newJarResourceProvider(folder.toFile())
                    .get()
                    .toPath();
            int port = Ports.free();
            List<String> command = List.of(
                    binary.toString(),
                    "--port",
                    Integer.toString(port),
                    "--bind",
                    "127.0.0.1",
                    "--dir",
                    folder.toString(),
                    "--save",
                    "",
                    "--appendonly",
                    "no");
            return new EmbeddedRedis(
                    ServerProcess.start("Redis", command, folder, "Ready to accept connections"), port);
        } catch (IOException e) {
            throw new ServicesException("embedded-redis could not be unpacked: " + e.getMessage() + ".", e);
        }
    }

    int port() {
        return port;
    }

    String version() {
        Matcher matcher = VERSION.matcher(process.log());
        return matcher.find() ? matcher.group(1) : "of unknown version";
    }

    @Override
    public void close() {
        process.close();
    }
}
