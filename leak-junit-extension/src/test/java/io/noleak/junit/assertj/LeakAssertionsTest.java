package io.noleak.junit.assertj;

import static io.noleak.junit.assertj.LeakAssertions.assertThat;
import static io.noleak.junit.assertj.LeakAssertions.bytes;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.check.LeakCheck;
import io.noleak.junit.FakeTarget;
import io.noleak.snapshot.Probe;
import io.noleak.verdict.Verdict;
import org.junit.jupiter.api.Test;

class LeakAssertionsTest {

    private final Verdict clean = verdict(() -> {});
    private final Verdict leaking = leaking();

    @Test
    void what_is_true_passes() {
        assertThat(clean).isClean().hasNoLeakAt("Remote.keep");
        assertThat(leaking).isLeaking().hasLeakAt("Remote.java:7").hasLeakAt("Remote.keep");
        assertThat(leaking)
                .site("com.example.Remote")
                .growsLessThan(bytes(2000))
                .growsAtLeast(bytes(1000));
    }

    @Test
    void what_is_not_true_fails_with_the_evidence() {
        assertThatThrownBy(() -> assertThat(leaking).isClean())
                .hasMessageContaining("Expected nothing to leak, but:")
                .hasMessageContaining("Remote.keep(Remote.java:7)  byte[]");
        assertThatThrownBy(() -> assertThat(clean).isLeaking()).hasMessageContaining("Expected a leak, but:");
        assertThatThrownBy(() -> assertThat(leaking).hasLeakAt("Other.java"))
                .hasMessageContaining("Expected a leak at <Other.java>, but:");
        assertThatThrownBy(() -> assertThat(leaking).isInconclusive()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(leaking).isInvalid()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(leaking).site("Other"))
                .hasMessageContaining("Expected a site at <Other>, but there are only:");
        assertThatThrownBy(() -> assertThat(leaking).site("Remote").growsLessThan(bytes(16)))
                .hasMessageContaining("to grow by less than 16 B per iteration, but it grew by 1016.0 B per iteration");
        assertThatThrownBy(() -> assertThat(leaking).site("Remote").isHeldBy("Map"))
                .hasMessageContaining("its holders were not searched for");
    }

    @Test
    void soft_assertions_report_all_failures_at_once() {
        LeakSoftAssertions softly = new LeakSoftAssertions();
        softly.assertThat(leaking).isClean().hasLeakAt("Other.java");
        softly.assertThat(leaking).site("Nowhere").growsLessThan(bytes(1));
        softly.assertThat(leaking).site("Remote").growsLessThan(bytes(1));
        assertThatThrownBy(softly::assertAll)
                .hasMessageContaining("Expected nothing to leak")
                .hasMessageContaining("<Other.java>")
                .hasMessageContaining("<Nowhere>")
                .hasMessageContaining("less than 1 B");
        LeakSoftAssertions fine = new LeakSoftAssertions();
        fine.assertThat(clean).isClean();
        assertThatCode(fine::assertAll).doesNotThrowAnyException();
    }

    private static Verdict leaking() {
        FakeTarget target = new FakeTarget("remote");
        try (Probe probe = target.open()) {
            return LeakCheck.on(probe).run(target::keep);
        }
    }

    private static Verdict verdict(Runnable body) {
        try (Probe probe = new FakeTarget("remote").open()) {
            return LeakCheck.on(probe).run(body::run);
        }
    }
}
