package io.noleak.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can be set is documented, and whatever the documentation says can be set, can. */
class DocumentedOptionsTest {

    private static final Path ANNOTATION =
            Pages.ROOT.resolve("leak-junit-extension/src/main/java/io/noleak/junit/NoLeak.java");
    private static final Pattern ATTRIBUTES = Pattern.compile("(?m)^    \\S+ (\\w+)\\(\\) default ");
    private static final Pattern KEYS = Pattern.compile("\"(noleak\\.[a-z][\\w.-]*)[\"=]");
    private static final Pattern PROPERTIES_IN_PAGES = Pattern.compile("(?:-D|`)(noleak\\.[a-z][\\w.-]*)");
    private static final Pattern AGENT_OPTIONS = Pattern.compile("pairs\\.\\w+\\(\"(\\w+)\"");
    private static final Pattern FIRST_CELLS = Pattern.compile("(?m)^\\| `([\\w-]+)` \\|");
    private static final Pattern FLAGS = Pattern.compile("\"(--[a-z-]+)\"");
    private static final Pattern FLAGS_IN_PAGES = Pattern.compile("`(--[a-z-]+)");

    /** Set by the agent for whoever attaches to it, not by a person. */
    private static final Set<String> TOLD_BY_THE_AGENT = Set.of("noleak.endpoint", "noleak.refusal");

    @Test
    void the_table_of_attributes_is_the_annotation() throws IOException {
        assertThat(Pages.groups(FIRST_CELLS, section("junit.md", "## Attributes")))
                .containsExactlyInAnyOrderElementsOf(attributes());
    }

    @Test
    void every_property_in_the_code_is_documented() throws IOException {
        Set<String> inCode = new TreeSet<>();
        for (String source : sources("src/main/java")) {
            inCode.addAll(Pages.groups(KEYS, source));
        }
        inCode.removeAll(TOLD_BY_THE_AGENT);
        assertThat(inCode).isNotEmpty();
        assertThat(inPages()).containsAll(inCode);
    }

    @Test
    void every_property_in_the_documentation_is_in_the_code() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String source : sources("src")) {
            known.addAll(Pages.groups(KEYS, source));
        }
        attributes().forEach(attribute -> known.add("noleak." + attribute));
        assertThat(known).containsAll(inPages());
    }

    @Test
    void the_table_of_the_agents_options_is_what_the_agent_reads() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String source : List.of("AgentOptions", "AgentToken")) {
            read.addAll(Pages.groups(
                    AGENT_OPTIONS,
                    Files.readString(
                            Pages.ROOT.resolve("leak-agent/src/main/java/io/noleak/agent/" + source + ".java"))));
        }
        String page = Files.readString(Pages.ROOT.resolve("docs/remote.md"));
        String table = page.substring(page.indexOf("| option |"), page.indexOf("\n\n", page.indexOf("| option |")));
        assertThat(Pages.groups(FIRST_CELLS, table)).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void the_launchers_options_are_those_it_parses() throws IOException {
        String options = Files.readString(
                Pages.ROOT.resolve("leak-junit-extension/src/main/java/io/noleak/junit/launcher/Options.java"));
        assertThat(new TreeSet<>(Pages.groups(FLAGS_IN_PAGES, section("junit.md", "## The launcher"))))
                .isEqualTo(new TreeSet<>(Pages.groups(FLAGS, options)));
    }

    private static List<String> attributes() throws IOException {
        String source = Files.readString(ANNOTATION);
        return Pages.groups(ATTRIBUTES, source.substring(0, source.indexOf("@interface Ignore")));
    }

    private static Set<String> inPages() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path page : Pages.all()) {
            Pages.groups(PROPERTIES_IN_PAGES, Files.readString(page)).stream()
                    .map(name -> name.replaceFirst("[.-]+$", ""))
                    .filter(name -> !name.equals("noleak"))
                    .forEach(named::add);
        }
        return named;
    }

    private static String section(String page, String title) throws IOException {
        String text = Files.readString(Pages.ROOT.resolve("docs").resolve(page));
        int start = text.indexOf(title + "\n");
        int end = text.indexOf("\n## ", start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static List<String> sources(String folder) throws IOException {
        return Pages.modules().stream()
                .map(module -> Pages.ROOT.resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(DocumentedOptionsTest::javaFiles)
                .map(DocumentedOptionsTest::text)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
