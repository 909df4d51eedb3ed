package io.noleak.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {

    @Test
    void a_round_within_the_allowed_failures_is_sound() {
        assertThat(Audit.ofRound(1, new Requests(99, 1), 0.01)).isEmpty();
    }

    @Test
    void a_round_above_the_allowed_failures_says_how_many() {
        assertThat(Audit.ofRound(2, new Requests(980, 20), 0.01))
                .isEqualTo("20 of 1,000 requests of round 2 failed (2.00 %, allowed 1.00 %)");
    }

    @Test
    void a_round_without_a_request_says_that_nothing_was_counted() {
        assertThat(Audit.ofRound(3, new Requests(0, 0), 0.01))
                .isEqualTo("round 3 had no successful request (0 failed)");
    }

    @Test
    void rounds_of_about_the_same_load_are_sound() {
        assertThat(Audit.ofDifference(rounds(100, 119, 81, 100), 0.2)).isEmpty();
    }

    @Test
    void the_round_that_differs_is_named() {
        assertThat(Audit.ofDifference(rounds(100, 100, 40, 100), 0.2))
                .isEqualTo(
                        "the load differed: round 3 had 40 successful requests, the middle one 100 (allowed ± 20.0 %)");
    }

    private static List<Requests> rounds(long... succeeded) {
        return Arrays.stream(succeeded)
                .mapToObj(count -> new Requests(count, 0))
                .toList();
    }
}
