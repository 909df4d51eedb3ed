package io.noleak.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void a_message_stays_below_the_length_at_which_gatling_cuts() {
        assertThat(Row.failed("leak: show 1", "x".repeat(500)).message())
                .hasSize(199)
                .endsWith("x…");
        assertThat(Row.failed("leak: show 1", "x".repeat(199)).message())
                .hasSize(199)
                .endsWith("xx");
    }

    @Test
    void a_message_is_one_line() {
        assertThat(Row.failed("leak: show 1", " refused:\n  try\tagain ").message())
                .isEqualTo("refused: try again");
    }
}
