package io.noleak.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @CsvSource({
        "16 B, 16",
        "16B, 16",
        "1.5 KiB, 1536",
        "2 MB, 2000000",
        "0, 0",
        "0 B, 0",
        "' 3 kb ', 3000",
        "1gib, 1073741824"
    })
    void reads_what_a_person_writes(String text, double bytes) {
        assertThat(Limit.parse(text).bytesPerIteration()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "16", "-1 B", "16 bytes", "1,5 KiB", "KiB", "1e3 B", "16 B per iteration", "NaN B", "٣ B"})
    void refuses_anything_else_and_says_the_rule(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.parse(text))
                .withMessageStartingWith("Limit \"" + text + "\" ")
                .withMessageEndingWith(": write a number and a unit, as in 16 B, 1.5 KiB, 2 MB, or 0");
    }

    @Test
    void refuses_negative_and_endless_numbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.bytes(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "16 B", "1,504 B", "15.6 KiB", "2.5 GiB", "0.4 B"})
    void is_written_as_it_is_read(String text) {
        assertThat(Limit.parse(text.replace(",", ""))).hasToString(text);
    }
}
