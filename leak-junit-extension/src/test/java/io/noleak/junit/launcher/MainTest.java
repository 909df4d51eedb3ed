package io.noleak.junit.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.cases.OrderCases;
import com.example.cases.PlainCases;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_leak_over_all_selected_tests_ends_with_3() {
        assertThat(run(
                        "--select-method",
                        OrderCases.class.getName() + "#leaks",
                        "--heap",
                        "256m",
                        "--rounds",
                        "4",
                        "--iterations",
                        "11"))
                .isEqualTo(ExitCode.LEAKING);
    }

    @Test
    void nothing_kept_ends_with_0() {
        assertThat(run("--select-method", OrderCases.class.getName() + "#forgets", "--heap", "256m"))
                .isEqualTo(ExitCode.PASSED);
    }

    @Test
    void a_test_that_fails_when_it_is_repeated_ends_with_5() {
        assertThat(run("--select-method", PlainCases.class.getName() + "#onlyOnce"))
                .isEqualTo(ExitCode.TESTS_FAILED);
    }

    @Test
    void a_selection_without_tests_ends_with_2() {
        assertThat(run("--select-package", "com.example.shop")).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --frobnicate 1                     | unknown option --frobnicate; --help lists all
                    --select-package                   | option --select-package has no value
                    --heap 64m                         | nothing is selected
                    --select-package a --heap lots     | option --heap is lots, but it must be a size
                    --select-package a --rounds 3      | option --rounds is 3, but it must be 4 or more
                    --select-package a --rounds many   | option --rounds is many, but it must be a whole number
                    --select-package a --heap 1m --heap 2m | option --heap is given twice
                    --select-package a --class-path /  | the class path of the tests lacks io.noleak:leak-junit-extension
                    """)
    void wrong_use_says_what_is_wrong(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
    }

    private ExitCode run(String... arguments) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(List.of(arguments), stream, stream);
    }
}
