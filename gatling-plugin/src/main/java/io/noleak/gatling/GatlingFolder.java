package io.noleak.gatling;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The report folder of the Gatling run in this JVM: the youngest one with a log that is not older than this JVM. Gatling
 * does not tell it, so it is looked for where the command line or a build tool's habit puts it.
 */
final class GatlingFolder {

    private static final List<Path> HABITS =
            List.of(Path.of("target", "gatling"), Path.of("build", "reports", "gatling"), Path.of("results"));

    private GatlingFolder() {}

    static Optional<Path> find() {
        FileTime start =
                FileTime.fromMillis(ManagementFactory.getRuntimeMXBean().getStartTime());
        return Stream.concat(told(System.getProperty("sun.java.command", "")).stream(), HABITS.stream())
                .flatMap(results -> youngest(results, start).stream())
                .findFirst();
    }

    /** Returns the results folder that is named on a command line. */
    static Optional<Path> told(String command) {
        String[] words = command.split(" ", -1);
        for (int i = 0; i < words.length - 1; i++) {
            if (words[i].equals("--results-folder") || words[i].equals("-rf")) {
                return Optional.of(Path.of(words[i + 1]));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> youngest(Path results, FileTime notBefore) {
        try (Stream<Path> runs = Files.list(results)) {
            return runs.filter(run -> modified(run).compareTo(notBefore) >= 0)
                    .max(Comparator.comparing(GatlingFolder::modified));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FileTime modified(Path run) {
        try {
            return Files.getLastModifiedTime(run.resolve("simulation.log"));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
