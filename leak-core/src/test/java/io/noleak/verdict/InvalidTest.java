package io.noleak.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Settle;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import io.noleak.snapshot.Vitals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A measurement that was not sound is never a pass. */
class InvalidTest {

    @Test
    void a_sound_measurement_without_growth_is_clean() {
        assertThat(Measured.nothing().verdict()).isInstanceOf(Verdict.Clean.class);
    }

    @Test
    void the_load_did_not_run() {
        assertInvalid(Measured.steadyLeak().loads(RoundLoad.IDLE), "the load did not run: no iteration in 8 rounds");
    }

    @Test
    void every_iteration_failed() {
        assertInvalid(Measured.steadyLeak().loads(new RoundLoad(0, 100)), "all 800 iterations failed");
    }

    @Test
    void too_many_iterations_of_one_round_failed() {
        assertInvalid(Measured.steadyLeak().load(3, new RoundLoad(98, 2)), "2 of 100 iterations failed in round 3");
    }

    @Test
    void a_failure_within_the_allowed_share_changes_nothing() {
        assertThat(Measured.steadyLeak().load(3, new RoundLoad(99, 1)).verdict())
                .isInstanceOf(Verdict.Leaking.class);
    }

    @Test
    void the_jvm_restarted_between_shows() {
        assertInvalid(
                Measured.steadyLeak().from(5, show -> Snapshots.with(show, new Jvm(4712, 2_000, "17", "G1"))),
                "the observed JVM restarted before show 5: process 4711 became 4712");
    }

    @Test
    void a_restart_in_a_container_keeps_the_process_id() {
        assertInvalid(
                Measured.steadyLeak().from(5, show -> Snapshots.with(show, new Jvm(4711, 2_000, "17", "G1"))),
                "the observed JVM restarted before show 5: it started anew");
    }

    @Test
    void nothing_was_tracked() {
        assertInvalid(Measured.nothing().from(0, Snapshots::untracked), "the probe saw no allocation at all");
    }

    @Test
    void samples_were_lost() {
        assertInvalid(Measured.nothing().from(4, InvalidTest::losing), "200 of 8200 samples were lost");
    }

    @Test
    void a_leak_seen_despite_lost_samples_is_a_leak_with_a_warning() {
        Verdict verdict = Measured.steadyLeak().from(4, InvalidTest::losing).verdict();

        assertThat(verdict).isInstanceOf(Verdict.Leaking.class);
        assertThat(verdict.evidence().warnings()).containsExactly("200 of 8200 samples were lost");
    }

    @Test
    void the_heap_was_nearly_full() {
        Vitals full = new Vitals(Map.of(Vital.HEAP_USED, 470L << 20, Vital.HEAP_MAX, 512L << 20), List.of(), List.of());

        assertInvalid(
                Measured.nothing().from(6, show -> Snapshots.with(show, full)),
                "the heap was nearly full at show 6: 470 MiB of 512 MiB in use after a full GC");
    }

    @Test
    void a_heap_that_never_came_to_rest_is_no_pass_either() {
        Verdict verdict = Measured.nothing()
                .from(0, show -> Snapshots.with(show, new Settle(8, false, 0)))
                .verdict();

        assertThat(verdict).isInstanceOf(Verdict.Inconclusive.class);
        assertThat(verdict.summary()).contains("did not come to rest before any of 9 snapshots");
    }

    private static Snapshot losing(Snapshot show) {
        Completeness taken = show.completeness();
        return Snapshots.with(show, new Completeness(taken.taken(), 0, 200, 20_000, 0, 100, 1_000, 0));
    }

    private static void assertInvalid(Measured measured, String reason) {
        Verdict verdict = measured.verdict();
        assertThat(verdict).isInstanceOf(Verdict.Invalid.class);
        assertThat(((Verdict.Invalid) verdict).reason()).isEqualTo(reason);
        assertThat(((Verdict.Invalid) verdict).remedy()).isNotBlank();
    }
}
