package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.verdict.Suppression;
import io.noleak.verdict.Suppression.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @Test
    void a_line_has_kind_pattern_reason_and_if_wanted_issue_and_last_day() {
        Suppressions file = Suppressions.parse("noleak-suppressions", """
                # what we live with

                known   | OrderLog.record( | the audit trail of the day | issue=https://example.com/7 | until=2026-11-01
                ignored | static A\\|B.LIST | goes with the old cart
                """);

        assertThat(file.activeOn(TODAY))
                .containsExactly(
                        new Suppression(
                                "OrderLog.record(",
                                Kind.KNOWN,
                                "the audit trail of the day",
                                "https://example.com/7",
                                TODAY),
                        Suppression.ignored("static A|B.LIST", "goes with the old cart"));
    }

    @Test
    void a_line_holds_to_the_end_of_its_last_day() {
        Suppressions file = Suppressions.parse("file", "known | A | reason | until=2026-11-01\n");

        assertThat(file.activeOn(TODAY)).hasSize(1);
        assertThat(file.activeOn(TODAY.plusDays(1))).isEmpty();
        assertThat(file.problems(TODAY.plusDays(1)))
                .containsExactly("file:1: \"A\" expired on 2026-11-01: mend the leak, or set a later day");
    }

    @Test
    void a_line_that_no_check_needed_is_a_problem_until_one_does() {
        Suppressions file = Suppressions.parse("file", "# one\nknown | OrderLog | reason\n");
        assertThat(file.problems(TODAY))
                .containsExactly("file:2: \"OrderLog\" was not needed by any check: remove the line");

        file.note(Leaks.suppressed(file.activeOn(TODAY).get(0)));

        assertThat(file.problems(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "known | A; 1: a line has at least 3 fields, this one has 2",
                "knwon | A | reason; 1: \"knwon\" is no kind: it is known",
                "known | * | reason; 1: Suppression \"*\" would match everything",
                "known | A | ; 1: a line has at least 3 fields",
                "known | A | reason | until=31.1.2027; 1: \"31.1.2027\" is no date: write year-month-day",
                "known | A | reason | due=2027-01-31; 1: \"due=2027-01-31\" is neither issue=… nor until=…",
                "known | A | reason | until=2027-01-31 | until=2027-01-31; 1: \"until=2027-01-31\" is neither"
            })
    void a_wrong_line_is_named_with_rule_and_remedy(String line, String message) {
        assertThatThrownBy(() -> Suppressions.parse("noleak-suppressions", line))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("noleak-suppressions:" + message);
    }

    @Test
    void a_pattern_is_written_once() {
        assertThatThrownBy(() -> Suppressions.parse("file", "known | A | x\nignored | A | y\n"))
                .hasMessage("file:2: \"A\" stands in line 1 as well: each pattern is written once, remove one of them");
    }

    @Test
    void no_file_is_no_suppression() {
        assertThat(Suppressions.read(Path.of("no", "such", "file")).activeOn(TODAY))
                .isEmpty();
    }
}
