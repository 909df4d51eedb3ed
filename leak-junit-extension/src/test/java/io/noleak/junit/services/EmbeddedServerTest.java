package io.noleak.junit.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedServerTest {

    @Test
    void a_server_dies_with_a_jvm_that_is_killed(@TempDir Path temp) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temp,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledJvm.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int port;
        try (BufferedReader out = jvm.inputReader()) {
            port = Integer.parseInt(out.readLine());
            new Socket(InetAddress.getLoopbackAddress(), port).close();
        } finally {
            assertThat(jvm.destroyForcibly().waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        while (foldersIn(temp) > 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void a_server_that_ends_at_once_is_reported_with_its_last_words(@TempDir Path temp) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("server"));
        assertThatThrownBy(() -> start(folder, "echo cannot bind; exit 3"))
                .isInstanceOf(ServicesException.class)
                .hasMessage(
                        "The embedded Thing ended with exit code 3 before it was ready. It printed last:\ncannot bind");
        assertThat(folder).doesNotExist();
    }

    @Test
    void close_kills_a_server_that_ignores_signals_and_removes_its_folder(@TempDir Path temp) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("server"));
        EmbeddedServer server = start(folder, "trap '' TERM; echo ready, version 7.2; sleep 1000");
        assertThat(server.version()).isEqualTo("7.2");
        server.close();
        server.close();
        assertThat(folder).doesNotExist();
        assertThat(server.isAlive()).isFalse();
    }

    private static EmbeddedServer start(Path folder, String script) {
        Pattern version = Pattern.compile("version ([0-9.]+)");
        return EmbeddedServer.start("Thing", List.of("/bin/sh", "-c", script), folder, 1, "ready", version);
    }

    private static long foldersIn(Path temp) throws IOException {
        try (var folders = Files.list(temp)) {
            return folders.count();
        }
    }
}
