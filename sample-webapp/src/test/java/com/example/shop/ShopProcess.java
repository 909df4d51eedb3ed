package com.example.shop;

import io.noleak.junit.services.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The delivered shop as a child JVM without any agent. */
final class ShopProcess implements AutoCloseable {

    private final Process process;
    private final URI uri;

    private ShopProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    static ShopProcess start(String lesson, Stores stores) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("shop.jar")));
        command.addAll(ShopSettings.arguments(lesson, stores));
        command.add("--server.port=" + port);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "shop-" + lesson + ".log").toFile())
                .start();
        ShopProcess shop = new ShopProcess(process, URI.create("http://127.0.0.1:" + port));
        shop.await();
        return shop;
    }

    private void await() {
        Shopper probe = new Shopper(uri);
        while (process.isAlive()) {
            try {
                if (probe.get("/actuator/health").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                try {
                    TimeUnit.MILLISECONDS.sleep(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
        }
        close();
        throw new IllegalStateException("the shop did not start, see target/");
    }

    URI uri() {
        return uri;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
