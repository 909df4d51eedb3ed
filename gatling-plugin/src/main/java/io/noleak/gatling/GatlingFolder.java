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
 * The report folder of the Gatling run in this JVM. Gatling does not tell it. Where the system lists a process's open
 * files, it is that of the log that is being written; elsewhere the youngest one with a log that is not older than this
 * JVM, where the command line or a build tool's habit puts it.
 */
final class GatlingFolder {

    private static final List<Path> HABITS =
            List.of(Path.of("target", "gatling"), Path.of("build", "reports", "gatling"), Path.of("results"));

    private static final String LOG = "simulation.log";
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private GatlingFolder() {}

    /** Returns the folder; to be asked while users run. */
    static Optional<Path> find() {
        return ofOpenLog().or(GatlingFolder::youngest);
    }

    private static Optional<Path> ofOpenLog() {
        try (Stream<Path> open = Files.list(OPEN_FILES)) {
            return open.flatMap(link -> target(link).stream())
                    .filter(file -> file.endsWith(LOG))
                    .map(Path::getParent)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A descriptor may be closed between its listing and this. */
    private static Optional<Path> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> youngest() {
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
            return Files.getLastModifiedTime(run.resolve(LOG));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
