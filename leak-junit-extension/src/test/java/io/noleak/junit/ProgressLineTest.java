package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong seconds = new AtomicLong();

    @Test
    void a_short_check_says_nothing() {
        try (ProgressLine progress = line(true)) {
            seconds.set(4);
            progress.warmedUp(1, 3);
        }
        assertThat(text()).isEmpty();
    }

    @Test
    void on_a_terminal_one_line_is_written_over_and_taken_away() {
        try (ProgressLine progress = line(true)) {
            seconds.set(5);
            progress.warmedUp(1, 3);
            seconds.set(6);
            progress.warmedUp(2, 3);
        }
        String first = "noleak: OrderTest.place: warm-up 1 of 3, 5 s";
        String second = "noleak: OrderTest.place: warm-up 2 of 3, 6 s";
        String blank = "\r" + " ".repeat(first.length()) + "\r";
        assertThat(text()).isEqualTo(first + blank + second + blank);
    }

    @Test
    void elsewhere_whole_lines_are_at_least_ten_seconds_apart() {
        try (ProgressLine progress = line(false)) {
            for (int second = 1; second <= 26; second++) {
                seconds.set(second);
                progress.warmedUp(second, 30);
            }
        }
        assertThat(text().lines())
                .containsExactly(
                        "noleak: OrderTest.place: warm-up 5 of 30, 5 s",
                        "noleak: OrderTest.place: warm-up 15 of 30, 15 s",
                        "noleak: OrderTest.place: warm-up 25 of 30, 25 s");
    }

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(
                "OrderTest.place",
                new PrintStream(out, true, StandardCharsets.UTF_8),
                terminal,
                () -> TimeUnit.SECONDS.toNanos(seconds.get()));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
