package io.noleak.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documentation of the whole project and the sources it speaks of. */
final class Pages {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Pages() {}

    /** Returns the pages at the top level and below {@code docs}, README first. */
    static List<Path> all() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages = Stream.concat(top, docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            Path readme = ROOT.resolve("README.md");
            return Stream.concat(Stream.of(readme), pages.stream().filter(page -> !page.equals(readme)))
                    .toList();
        }
    }

    /** Returns the modules of the build, by the names of their folders. */
    static List<String> modules() throws IOException {
        return groups(Pattern.compile("<module>(.+?)</module>"), Files.readString(ROOT.resolve("pom.xml")));
    }

    static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    static String name(Path page) {
        return ROOT.relativize(page).toString().replace('\\', '/');
    }
}
