package io.noleak.junit.services;

import io.noleak.junit.process.FreePort;
import io.noleak.junit.process.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import redis.embedded.core.ExecutableProvider;

/** The Redis that embedded-redis carries, kept in memory only. */
final class EmbeddedRedis {

    private static final Pattern VERSION = Pattern.compile("Redis version=([0-9.]+)");

    private EmbeddedRedis() {}

    static EmbeddedServer start() {
        try {
            Path folder = TemporaryFolder.create("redis");
            Path binary = ExecutableProvider.newJarResourceProvider(folder.toFile())
                    .get()
                    .toPath();
            int port = FreePort.pick();
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
            return EmbeddedServer.start("Redis", command, folder, port, "Ready to accept connections", VERSION);
        } catch (IOException e) {
            throw new ServicesException("embedded-redis could not be unpacked: " + e.getMessage() + ".", e);
        }
    }
}
