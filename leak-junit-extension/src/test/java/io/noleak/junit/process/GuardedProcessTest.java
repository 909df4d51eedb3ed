package io.noleak.junit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class GuardedProcessTest {

    @TempDir
    Path folder;

    @Test
    void ends_with_the_exit_code_of_the_command_and_keeps_its_output() throws Exception {
        Path log = folder.resolve("log");
        try (GuardedProcess process =
                GuardedProcess.start(List.of("sh", "-c", "echo $WORD; exit 7"), Map.of("WORD", "hello"), folder, log)) {
            assertThat(process.waitFor(Duration.ofSeconds(30))).isTrue();
            assertThat(process.exitCode()).isEqualTo(7);
        }
        assertThat(log).hasContent("hello");
    }

    @Test
    void close_ends_the_command_and_returns_when_it_is_gone() throws Exception {
        GuardedProcess process = GuardedProcess.start(List.of("sleep", "600"), Map.of(), folder, folder.resolve("log"));
        ProcessHandle command = command(process);
        process.close();
        process.close();
        command.onExit().get(30, TimeUnit.SECONDS);
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void the_command_and_its_folder_go_with_a_jvm_that_is_killed() throws Exception {
        Path pidFile = folder.resolve("pid");
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        pidFile.toString())
                .inheritIO()
                .start();
        long pid = awaitPid(pidFile, jvm);
        ProcessHandle command = ProcessHandle.of(pid).orElseThrow();
        jvm.destroyForcibly().waitFor();
        command.onExit().get(30, TimeUnit.SECONDS);
        assertThat(command.isAlive()).isFalse();
        while (Files.exists(folder.resolve("own"))) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static long awaitPid(Path pidFile, Process jvm) throws Exception {
        while (!Files.exists(pidFile)) {
            if (jvm.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The JVM ended with exit code " + jvm.exitValue());
            }
        }
        return Long.parseLong(Files.readString(pidFile));
    }

    private static ProcessHandle command(GuardedProcess process) throws InterruptedException {
        while (process.pid() < 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return ProcessHandle.of(process.pid()).orElseThrow();
    }

    /** Starts a command that would run for long, tells its id and waits to be killed. */
    static final class Starter {
        public static void main(String[] arguments) throws Exception {
            Path pidFile = Path.of(arguments[0]);
            Path own = Files.createDirectory(pidFile.resolveSibling("own"));
            GuardedProcess process = GuardedProcess.start(List.of("sleep", "600"), Map.of(), own, own.resolve("log"));
            Path part = pidFile.resolveSibling("part");
            Files.writeString(part, Long.toString(command(process).pid()));
            Files.move(part, pidFile);
            process.waitFor(Duration.ofMinutes(10));
        }
    }
}
