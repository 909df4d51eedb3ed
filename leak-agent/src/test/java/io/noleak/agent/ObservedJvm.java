package io.noleak.agent;

import com.example.leaky.LeakyService;
import io.noleak.remote.AgentAddress;
import io.noleak.remote.AgentPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link LeakyService} in a JVM of its own, with or without an agent. */
final class ObservedJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final Path folder;

    private ObservedJvm(Process process, Path folder) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.folder = folder;
    }

    /** Starts a child whose agent has these options beside a port file, and waits until it is up. */
    static ObservedJvm withAgent(Jdks jdk, List<String> flags, String options) throws IOException {
        Path folder = Files.createTempDirectory("noleak-test");
        List<String> all = new ArrayList<>(flags);
        all.add("-javaagent:" + AgentJar.locate() + "=portFile=" + folder.resolve("port") + options);
        return start(jdk, all, folder).ready();
    }

    /** Starts a child without an agent and waits until it is up. */
    static ObservedJvm plain(Jdks jdk, List<String> flags) throws IOException {
        return start(jdk, flags, Files.createTempDirectory("noleak-test")).ready();
    }

    /** Starts a child with an agent that is expected to refuse. */
    static ObservedJvm refusing(String options) throws IOException {
        List<String> flags = List.of("-javaagent:" + AgentJar.locate() + "=" + options);
        return start(Jdks.running(), flags, Files.createTempDirectory("noleak-test"));
    }

    private static ObservedJvm start(Jdks jdk, List<String> flags, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(flags);
        command.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
        Path classes = Path.of(LeakyService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        command.addAll(List.of("-cp", classes.toString(), LeakyService.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("stderr").toFile())
                .start();
        return new ObservedJvm(process, folder);
    }

    private ObservedJvm ready() throws IOException {
        String line = answers.readLine();
        if (!"ready".equals(line)) {
            String errors = errors();
            close();
            throw new AssertionError("The child did not start: " + line + "\n" + errors);
        }
        return this;
    }

    /** Gives an order and waits until it is carried out. */
    void order(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        if (!"done".equals(answers.readLine())) {
            throw new AssertionError("\"" + order + "\" was not carried out:\n" + errors());
        }
    }

    long pid() {
        return process.pid();
    }

    int port() throws IOException {
        return Integer.parseInt(Files.readString(folder.resolve("port")).strip());
    }

    AgentAddress address() throws IOException {
        return AgentAddress.of("http://127.0.0.1:" + port());
    }

    String page(String method, String path) throws IOException {
        return AgentPage.fetch(address(), method, path, false);
    }

    /** Sends SIGTERM, and does nothing else: {@code Process.destroy} would close the input as well. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Lets the service come to its end by itself. */
    void endOfInput() throws IOException {
        orders.close();
    }

    /** Waits for the end; returns the exit code. */
    int exitCode() throws InterruptedException, IOException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("The child does not end:\n" + errors());
        }
        return process.exitValue();
    }

    String errors() throws IOException {
        return Files.readString(folder.resolve("stderr"));
    }

    /** Returns the names of the files that the child has left behind, beside what it printed. */
    List<String> leftBehind() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("stderr"))
                    .toList();
        }
    }

    /** Kills the child and waits until it is gone, so that nobody listens on its port any more. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
