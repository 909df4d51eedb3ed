package io.noleak.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the options in docs/gatling.md against the code. */
class DocsTest {

    @Test
    void every_option_stands_in_the_table() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "gatling.md"));
        for (var method : LeakRounds.class.getDeclaredMethods()) {
            boolean option = Modifier.isPublic(method.getModifiers()) && method.getReturnType() == LeakRounds.class;
            if (option) {
                assertThat(page).contains("| `." + method.getName() + "(");
            }
        }
    }
}
