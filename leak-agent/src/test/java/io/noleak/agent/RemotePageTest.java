package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/remote.md against the code. */
class RemotePageTest {

    private static final Pattern AGENT_COMMAND = Pattern.compile("-javaagent:leak-agent-all\\.jar=(\\S+) ");

    private final String page;

    RemotePageTest() throws IOException {
        page = Files.readString(Path.of("../docs/remote.md"));
    }

    @Test
    void every_option_has_a_row_and_every_row_an_option() {
        String table = page.substring(page.indexOf("| option |"), page.indexOf("Options are separated"));

        assertThat(table.lines().skip(2).filter(line -> line.startsWith("|")))
                .extracting(line -> line.split("`", -1)[1])
                .containsExactlyInAnyOrderElementsOf(OptionPairs.NAMES);
    }

    @Test
    void the_options_in_the_commands_are_accepted() {
        var commands = AGENT_COMMAND.matcher(page);

        assertThat(commands.find()).isTrue();
        assertThat(AgentOptions.parse(commands.group(1), Map.of()).endpoint().port())
                .isEqualTo(7091);
    }

    @Test
    void the_defaults_in_the_table_are_those_of_the_code() {
        ProbeOptions defaults = ProbeOptions.defaults();

        assertThat(page)
                .contains("| `" + defaults.mode() + "` |\n| `startInterval`")
                .contains("| " + defaults.depth() + " |\n| `maxSamples`")
                .contains("| " + String.format("%,d", defaults.maxSamples()) + " |\n| `budget`")
                .contains("| " + Math.round(defaults.cpuBudget() * 100) + " |\n| `app`");
    }
}
