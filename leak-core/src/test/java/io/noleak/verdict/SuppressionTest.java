package io.noleak.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {

    private static final String SITE = "OrderLog.record(OrderLog.java:42)  byte[] via Arrays.copyOf";

    @ParameterizedTest
    @ValueSource(
            strings = {"OrderLog", "OrderLog.record(", "Order*copyOf", "^OrderLog", "copyOf$", "^Order*Of$", "byte[]"})
    void is_found_anywhere_unless_it_is_tied(String pattern) {
        assertThat(Suppression.known(pattern, "why").matches(SITE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orderlog", "^record", "record$", "Order.og", "OrderLog[.]record", "copyOf*Order"})
    void is_literal_and_in_order(String pattern) {
        assertThat(Suppression.known(pattern, "why").matches(SITE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "^*$", "$", "**"})
    void refuses_to_match_everything(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Suppression.ignored(pattern, "why"))
                .withMessageContaining("would match everything");
    }

    @Test
    void wants_a_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Suppression.known("OrderLog", " "))
                .withMessageContaining("has no reason");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, true", "2026-03-02, true", "2026-03-03, false"})
    void holds_until_its_last_day(LocalDate day, boolean holds) {
        Suppression suppression =
                new Suppression("OrderLog", Suppression.Kind.KNOWN, "why", null, LocalDate.of(2026, 3, 2));

        assertThat(suppression.holdsOn(day)).isEqualTo(holds);
    }
}
