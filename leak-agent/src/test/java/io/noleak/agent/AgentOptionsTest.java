package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.snapshot.SamplingMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentOptionsTest {

    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    private Path folder;

    @Test
    void nothing_means_any_free_port_on_loopback_without_a_token_in_auto_mode() {
        AgentOptions options = AgentOptions.parse("", Map.of());

        assertThat(options.endpoint().bind().isLoopbackAddress()).isTrue();
        assertThat(options.endpoint().port()).isZero();
        assertThat(options.endpoint().token()).isEmpty();
        assertThat(options.probe()).isEqualTo(ProbeOptions.defaults());
        assertThat(options.portFile()).isEmpty();
    }

    @Test
    void reads_every_option() {
        AgentOptions options = AgentOptions.parse(
                "port=7091, bind=0.0.0.0, token=" + TOKEN
                        + ", portFile=/tmp/p, interval=64K, startInterval=1M, depth=16, maxSamples=5000, budget=7.5, app=com.example;org.acme",
                Map.of());

        assertThat(options.endpoint().port()).isEqualTo(7091);
        assertThat(options.endpoint().bind().isAnyLocalAddress()).isTrue();
        assertThat(options.endpoint().token()).contains(TOKEN);
        assertThat(options.portFile()).contains(Path.of("/tmp/p"));
        assertThat(options.probe())
                .isEqualTo(ProbeOptions.defaults()
                        .withMode(new SamplingMode.Interval(65_536))
                        .withStartInterval(1024 * 1024)
                        .withDepth(16)
                        .withMaxSamples(5_000)
                        .withCpuBudget(0.075)
                        .withApplicationPackages(List.of("com.example", "org.acme")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prot=1              | option \"prot\": there is no such option.",
                "port                | option port: a value is missing; write port=<value>",
                "port=               | option port: a value is missing",
                "port=1,port=2       | option port: given twice; leave one out",
                "port=seventy        | option port=seventy: expected a whole number",
                "port=65536          | port=65536: expected 0 (any free port) to 65535",
                "port=-1             | port=-1: expected 0 (any free port) to 65535",
                "interval=often      | option interval=often: Sampling mode 'often' is not one of: exact, auto",
                "interval=0          | option interval=0: Sampling interval '0' is out of range",
                "startInterval=exact | option startInterval=exact: expected mean bytes between samples such as 64K",
                "depth=0             | option depth=0: depth 0 is out of range: 1 to 256 frames",
                "budget=0            | option budget=0: expected per cent of CPU time, above 0 and up to 100",
                "budget=much         | option budget=much: expected per cent of CPU time",
                "maxSamples=1        | option maxSamples=1: maxSamples 1 is out of range: 1,000 to 50,000,000",
                "app=com/example     | option app=com/example: \"com/example\" is not a package",
                "app=a;;b            | option app=a;;b: \"\" is not a package",
                "bind=0.0.0.0        | bind=0.0.0.0: on an address that other machines may reach, a token is required",
                "token=short         | token: expected at least 16 visible ASCII characters",
                "tokenFile=/no/where | option tokenFile=/no/where: cannot be read",
            })
    void every_bad_option_is_refused_naming_option_rule_and_remedy(String text, String message) {
        assertThatThrownBy(() -> AgentOptions.parse(text, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void the_token_comes_from_the_option_or_the_file_or_the_environment() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "fedcba9876543210\n");
        Map<String, String> environment = Map.of("NOLEAK_TOKEN", "environment-01234");

        assertThat(AgentOptions.parse("token=" + TOKEN, environment).endpoint().token())
                .contains(TOKEN);
        assertThat(AgentOptions.parse("tokenFile=" + file, environment)
                        .endpoint()
                        .token())
                .contains("fedcba9876543210");
        assertThat(AgentOptions.parse("", environment).endpoint().token()).contains("environment-01234");
    }

    @Test
    void a_token_given_twice_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), TOKEN);

        assertThatThrownBy(() -> AgentOptions.parse("token=" + TOKEN + ",tokenFile=" + file, Map.of()))
                .hasMessageStartingWith("options token and tokenFile: give one of them");
    }

    @Test
    void an_empty_token_does_not_pass_for_none() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "\n");

        assertThatThrownBy(() -> AgentOptions.parse("tokenFile=" + file, Map.of()))
                .hasMessageStartingWith("token: expected at least 16");
        assertThatThrownBy(() -> AgentOptions.parse("", Map.of("NOLEAK_TOKEN", "")))
                .hasMessageStartingWith("token: expected at least 16");
    }

    @Test
    void a_token_file_that_is_something_else_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("token"), new byte[5_000]);

        assertThatThrownBy(() -> AgentOptions.parse("tokenFile=" + file, Map.of()))
                .hasMessageContaining("the file is larger than 4096 bytes; expected the token and nothing else");
    }
}
