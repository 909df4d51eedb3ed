package io.noleak.benchmarks.web;

import io.noleak.benchmarks.tool.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What starts a JVM with a tool in it, by the tool's name. */
record Watch(String tool, List<String> flags) {

    private static final String AGENTS = "leak-agent/target";

    /**
     * Returns the flags of a tool: {@code off}, {@code idle}, {@code noleak-<mode>}, {@code async-<interval>},
     * {@code jfr}.
     *
     * @param portFile where noleak's agent writes its port
     */
    static Watch of(String tool, Path portFile) throws IOException {
        if (tool.equals("off")) {
            return new Watch(tool, List.of());
        }
        if (tool.equals("jfr")) {
            return new Watch(tool, List.of("-XX:StartFlightRecording:settings=none,+jdk.OldObjectSample#enabled=true"));
        }
        if (tool.startsWith("async-")) {
            String interval = tool.substring("async-".length()).toLowerCase(Locale.ROOT);
            return new Watch(
                    tool, List.of("-agentpath:" + asyncProfiler() + "=start,event=alloc,alloc=" + interval + ",live"));
        }
        if (tool.equals("idle") || tool.startsWith("noleak-")) {
            String mode = tool.equals("idle") ? Tool.NEVER : tool.substring("noleak-".length());
            return new Watch(tool, List.of("-javaagent:" + agent() + "=interval=" + mode + ",portFile=" + portFile));
        }
        throw new IllegalArgumentException(
                "There is no tool " + tool + "; there are: off, idle, noleak-<64K, exact, auto>, async-<64K>, jfr");
    }

    boolean isNoleak() {
        return tool.equals("idle") || tool.startsWith("noleak-");
    }

    private static Path agent() throws IOException {
        return one(Path.of(AGENTS), "-all.jar");
    }

    /**
     * Returns the one file of a folder whose name ends so.
     *
     * @throws IllegalArgumentException if there is none, saying how to build it
     */
    static Path one(Path folder, String end) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                var found = files.filter(file -> file.toString().endsWith(end)).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IllegalArgumentException(
                "No file " + folder + "/*" + end + ". Run in the root of the project, after: "
                        + "./mvnw -q -pl leak-benchmarks,sample-webapp -am -DskipTests package");
    }

    private static Path asyncProfiler() throws IOException {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String library = (mac ? "macos" : arm ? "linux-arm64" : "linux-x64") + "/libasyncProfiler.so";
        Path file = Files.createTempFile("libasyncProfiler", ".so");
        file.toFile().deleteOnExit();
        try (InputStream in = Objects.requireNonNull(Watch.class.getResourceAsStream("/" + library), library)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
