package io.noleak.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A fresh JVM that runs one main class to its end and prints {@code RESULT <name> <number>} or {@code NOTE <text>}. */
record Child(Path java, List<String> flags, Class<?> main, List<String> arguments) {

    private static final int MINUTES = 15;

    /** What a child printed. */
    record Result(Map<String, Double> numbers, List<String> notes) {
        double get(String name) {
            return Objects.requireNonNull(numbers.get(name), () -> "no " + name + " in " + this);
        }
    }

    /**
     * Runs the JVM.
     *
     * @throws IOException if it ends with an error; the message holds what it printed
     */
    Result run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(flags);
        // Known since JDK 17, asked for since 24; said for all so that all JVMs are started alike.
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Path log = Files.createTempFile("noleak-benchmark", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            String output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                throw new IOException(main.getSimpleName() + " " + flags + " " + arguments
                        + (ended ? " ended with " + process.exitValue() : " did not end") + ":\n" + output);
            }
            return parse(output);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(log);
        }
    }

    private static Result parse(String output) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        output.lines().forEach(line -> {
            int last = line.lastIndexOf(' ');
            if (line.startsWith("RESULT ")) {
                numbers.put(line.substring("RESULT ".length(), last), Double.valueOf(line.substring(last + 1)));
            } else if (line.startsWith("NOTE ")) {
                notes.add(line.substring("NOTE ".length()));
            }
        });
        return new Result(numbers, notes);
    }
}
