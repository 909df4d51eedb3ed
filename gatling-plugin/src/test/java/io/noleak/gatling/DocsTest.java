package io.noleak.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the code in docs/gatling.md against the sources of the tests that run it. */
class DocsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: (\\S+)#(\\S+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);

    private final String page = read("docs/gatling.md");

    @Test
    void every_snippet_is_code_that_the_tests_compile_and_run() {
        Matcher snippets = SNIPPET.matcher(page);
        List<String> found = new ArrayList<>();
        while (snippets.find()) {
            found.add(snippets.group(2));
            assertThat(snippets.group(3)).as(snippets.group(2)).isEqualTo(region(snippets.group(1), snippets.group(2)));
        }
        assertThat(found).containsExactly("rounds", "replicas", "whole", "fork");
        assertThat(page.split("```java", -1)).hasSize(found.size() + 1);
    }

    @Test
    void every_option_stands_in_the_table() {
        for (var method : LeakRounds.class.getDeclaredMethods()) {
            boolean option = Modifier.isPublic(method.getModifiers()) && method.getReturnType() == LeakRounds.class;
            if (option) {
                assertThat(page).contains("| `." + method.getName() + "(");
            }
        }
    }

    private static String region(String file, String name) {
        String source = read(file);
        String from = "// docs:start " + name + "\n";
        int start = source.indexOf(from) + from.length();
        String region = source.substring(start, source.indexOf("// docs:end " + name, start));
        return region.stripTrailing().stripIndent() + "\n";
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
