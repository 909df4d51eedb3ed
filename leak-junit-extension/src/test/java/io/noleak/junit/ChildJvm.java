package io.noleak.junit;

import io.noleak.junit.process.GuardedProcess;
import io.noleak.junit.process.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a main class in a JVM of its own and returns what it printed. */
final class ChildJvm {

    private ChildJvm() {}

    static String run(List<String> jvmArguments, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return runWith(classPath(), jvmArguments, main, arguments);
    }

    static String runWith(String classPath, List<String> jvmArguments, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Path folder = TemporaryFolder.create("child");
        try {
            return run(folder, classPath, jvmArguments, main, arguments);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    /** Runs it in a folder, which stays: its working directory. */
    static String runIn(Path folder, List<String> jvmArguments, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return run(folder, classPath(), jvmArguments, main, arguments);
    }

    private static String run(
            Path folder, String classPath, List<String> jvmArguments, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "cd \"$0\" && exec \"$@\"", folder.toString()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("log");
        try (GuardedProcess process = GuardedProcess.start(command, Map.of(), folder, log)) {
            if (!process.waitFor(Duration.ofMinutes(4))) {
                throw new AssertionError("Still running: " + command + "\n" + Files.readString(log));
            }
            return Files.readString(log) + "exit code " + process.exitCode();
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
