package io.noleak.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documentation names exists: code, files, modules, profiles, tests. */
class DocsTest {

    private static final Pattern SNIPPETS =
            Pattern.compile("(?:<!-- snippet: (\\S+)#(\\S+) -->\\n)?```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CUT_FILES =
            Pattern.compile("<!-- snippet: (it/\\S+)#(\\S+) -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DEPENDENCIES =
            Pattern.compile("<groupId>io\\.noleak</groupId>\\s*<artifactId>(.+?)</artifactId>");
    private static final Pattern LINKS = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern PROFILES = Pattern.compile(" -P([\\w.,-]+)");
    private static final Pattern PROJECTS = Pattern.compile(" -pl ([\\w.,-]+)");
    private static final Pattern TESTS = Pattern.compile(" -D(?:it\\.)?test=(\\w+)");
    private static final Pattern SCRIPTS = Pattern.compile("(?<![\\w./-])([\\w.-]+(?:/[\\w.-]+)+\\.sh)\\b");

    @TestFactory
    Stream<DynamicTest> java_is_cut_from_code_that_tests_compile_and_run() throws IOException {
        return everyPage((page, text) -> {
            Matcher snippet = SNIPPETS.matcher(text);
            while (snippet.find()) {
                assertThat(snippet.group(1))
                        .as("a marker <!-- snippet: path#region --> before:\n%s", snippet.group(3))
                        .isNotNull();
                assertThat(snippet.group(1)).as("a source that is compiled").contains("/src/test/java/");
                assertThat(snippet.group(3)).isEqualTo(region(snippet.group(1), snippet.group(2)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> project_files_are_cut_from_projects_that_are_built() throws IOException {
        return everyPage((page, text) -> {
            Matcher snippet = CUT_FILES.matcher(text);
            while (snippet.find()) {
                assertThat(snippet.group(3)).isEqualTo(region(snippet.group(1), snippet.group(2)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> files_behind_links_exist() throws IOException {
        return everyPage((page, text) -> {
            for (String link : Pages.groups(LINKS, text)) {
                assertThat(page.resolveSibling(link)).exists();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> commands_name_what_the_build_has() throws IOException {
        String poms = poms();
        List<String> sources = testSources();
        return everyPage((page, text) -> {
            for (String profile : listed(PROFILES, text)) {
                assertThat(poms).as("profile").contains("<id>" + profile.replaceFirst("^-", "") + "</id>");
            }
            assertThat(Pages.modules()).containsAll(listed(PROJECTS, text));
            assertThat(sources).containsAll(listed(TESTS, text));
            for (String script : listed(SCRIPTS, text)) {
                assertThat(Pages.ROOT.resolve(script)).exists();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> dependencies_are_modules_of_this_version() throws IOException {
        String version = Pages.groups(
                        Pattern.compile("<version>(.+?)</version>"), Files.readString(Pages.ROOT.resolve("pom.xml")))
                .get(0);
        return everyPage((page, text) -> {
            assertThat(Pages.modules()).containsAll(Pages.groups(DEPENDENCIES, text));
            assertThat(Pages.groups(Pattern.compile("io\\.noleak:[\\w-]+:([\\w.-]+)"), text))
                    .allMatch(version::equals);
        });
    }

    @Test
    void every_page_can_be_reached_from_the_readme() throws IOException {
        Deque<Path> open = new ArrayDeque<>(List.of(Pages.ROOT.resolve("README.md")));
        Set<Path> reached = new HashSet<>(open);
        while (!open.isEmpty()) {
            Path page = open.remove();
            for (String link : Pages.groups(LINKS, Files.readString(page))) {
                Path target = page.resolveSibling(link).normalize();
                if (link.endsWith(".md") && reached.add(target)) {
                    open.add(target);
                }
            }
        }
        assertThat(reached).containsAll(Pages.all());
    }

    private static String region(String file, String name) throws IOException {
        String source = Files.readString(Pages.ROOT.resolve(file));
        List<String> regions = Pages.groups(
                Pattern.compile(
                        "(?://|<!--) docs:start " + name + "(?: -->)?\\n(.*?)^ *(?://|<!--) docs:end " + name
                                + "(?: -->)?$",
                        Pattern.DOTALL | Pattern.MULTILINE),
                source);
        assertThat(regions).as("%s in %s", name, file).hasSize(1);
        return regions.get(0).stripTrailing().stripIndent() + "\n";
    }

    private static List<String> listed(Pattern pattern, String text) {
        return Pages.groups(pattern, text).stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .toList();
    }

    private static String poms() throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(Pages.ROOT.resolve("pom.xml")));
        for (String module : Pages.modules()) {
            all.append(Files.readString(Pages.ROOT.resolve(module).resolve("pom.xml")));
        }
        return all.toString();
    }

    private static List<String> testSources() throws IOException {
        List<String> names = new ArrayList<>();
        for (String module : Pages.modules()) {
            Path sources = Pages.ROOT.resolve(module).resolve("src/test/java");
            if (Files.exists(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".java"))
                            .forEach(file -> names.add(file.replace(".java", "")));
                }
            }
        }
        return names;
    }

    private interface Check {
        void accept(Path page, String text) throws IOException;
    }

    private static Stream<DynamicTest> everyPage(Check check) throws IOException {
        return Pages.all().stream()
                .map(page ->
                        DynamicTest.dynamicTest(Pages.name(page), () -> check.accept(page, Files.readString(page))));
    }
}
