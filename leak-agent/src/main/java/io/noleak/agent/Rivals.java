package io.noleak.agent;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names the agents in this JVM that may hold the sampling capability, which only one agent can have at a time. */
final class Rivals {

    private static final Map<String, String> KNOWN = new LinkedHashMap<>(Map.of(
            "asyncprofiler", "async-profiler (event alloc)",
            "javaprofiler", "Datadog's profiler",
            "dd-java-agent", "Datadog",
            "pyroscope", "Pyroscope",
            "newrelic", "New Relic",
            "dynatrace", "Dynatrace",
            "oneagent", "Dynatrace OneAgent",
            "elastic-apm", "Elastic APM",
            "appdynamics", "AppDynamics",
            "yjpagent", "YourKit"));

    private Rivals() {}

    /** Returns a sentence about who probably holds it and what to do. */
    static String advice() {
        List<String> evidence =
                new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        evidence.addAll(mappedLibraries());
        String names = KNOWN.entrySet().stream()
                .filter(known ->
                        evidence.stream().anyMatch(text -> simplified(text).contains(simplified(known.getKey()))))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String agents = evidence.stream()
                .filter(argument -> argument.startsWith("-javaagent") || argument.startsWith("-agent"))
                .map(argument -> argument.replaceFirst("=.*", ""))
                .collect(Collectors.joining(", "));
        String who = !names.isEmpty()
                ? "Probably: " + names + "."
                : agents.isEmpty()
                        ? "No known profiler is loaded; another noleak probe of this JVM may be open in another class loader."
                        : "Agents on the command line: " + agents + ".";
        return who + " Run the check without that agent, or switch off its allocation profiling.";
    }

    private static String simplified(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static List<String> mappedLibraries() {
        try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(line -> line.endsWith(".so"))
                    .map(line -> line.substring(line.lastIndexOf('/') + 1))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            return List.of(); // not Linux: the command line has to do
        }
    }
}
