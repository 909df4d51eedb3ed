package io.noleak.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.snapshot.Snapshot;
import io.noleak.verdict.Growth;
import io.noleak.verdict.RoundLoad;
import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeakCheckTest {

    private final ScriptedProbe probe = new ScriptedProbe();

    @Test
    void a_leak_takes_all_rounds_and_one_show_without_load() {
        Verdict verdict = LeakCheck.on(probe).run(() -> probe.keep(1));

        assertThat(verdict).isInstanceOf(Verdict.Leaking.class);
        assertThat(verdict.evidence().measurement().rounds()).isEqualTo(8);
        assertThat(verdict.evidence().measurement().loads()).hasSize(9).endsWith(RoundLoad.IDLE);
        assertThat(verdict.evidence().measurement().iterations()).isEqualTo(808);
    }

    @Test
    void ends_after_half_of_the_rounds_when_nothing_is_near() {
        Verdict verdict = LeakCheck.on(probe).run(() -> {});

        assertThat(verdict).isInstanceOf(Verdict.Clean.class);
        assertThat(verdict.evidence().measurement().rounds()).isEqualTo(4);
    }

    @Test
    void goes_on_to_twice_the_rounds_when_it_is_not_clear() {
        AtomicInteger iteration = new AtomicInteger();
        List<Integer> extensions = new ArrayList<>();
        Verdict verdict = LeakCheck.on(probe)
                .progress(new Progress() {
                    @Override
                    public void extended(int to, Verdict soFar) {
                        extensions.add(to);
                    }
                })
                .run(() -> probe.keep(iteration.incrementAndGet() % 303 == 250 ? 100 : 0));

        assertThat(extensions).containsExactly(16);
        assertThat(verdict).isInstanceOf(Verdict.Leaking.class);
        assertThat(verdict.evidence().measurement().iterations()).isEqualTo(1_616);
    }

    @Test
    void a_clear_leak_beside_an_unclear_site_does_not_extend_the_check() {
        AtomicInteger iteration = new AtomicInteger();
        Set<Integer> steps = Set.of(303 + 150, 303 + 600); // in rounds 2 and 6
        Load unclear = () -> probe.keepElsewhere(steps.contains(iteration.incrementAndGet()) ? 300 : 0);
        Verdict alone = LeakCheck.on(probe).run(unclear);
        iteration.set(0);
        Verdict beside = LeakCheck.on(probe).run(() -> {
            unclear.run();
            probe.keep(1);
        });

        assertThat(alone.evidence().measurement().rounds()).isEqualTo(16);
        assertThat(beside.evidence().measurement().rounds()).isEqualTo(8);
        assertThat(beside)
                .isInstanceOfSatisfying(
                        Verdict.Leaking.class,
                        leaking -> assertThat(leaking.sites())
                                .extracting(SiteGrowth::site)
                                .containsExactly(ScriptedProbe.SITE));
        assertThat(beside.evidence().sites())
                .filteredOn(site -> site.site().equals(ScriptedProbe.OTHER))
                .extracting(SiteGrowth::growth)
                .containsExactly(Growth.UNCLEAR);
    }

    @Test
    void a_leak_must_answer_to_the_dose_where_that_is_asked() {
        Verdict verdict = LeakCheck.on(probe).doseResponse().run(() -> probe.keep(1));

        assertThat(verdict).isInstanceOf(Verdict.Leaking.class);
        assertThat(verdict.evidence().measurement().loads())
                .hasSize(11)
                .endsWith(RoundLoad.IDLE, new RoundLoad(202, 0), RoundLoad.IDLE);
    }

    @Test
    void what_grows_with_the_rounds_alone_does_not_answer_to_the_dose() {
        AtomicInteger shows = new AtomicInteger();
        Load oncePerRound = () -> probe.keep(
                shows.getAndSet(probe.calls().size()) == probe.calls().size() ? 0 : 50);

        assertThat(LeakCheck.on(probe).run(oncePerRound)).isInstanceOf(Verdict.Leaking.class);

        Verdict verdict = LeakCheck.on(probe).doseResponse().run(oncePerRound);
        assertThat(verdict).isInstanceOf(Verdict.Clean.class);
        assertThat(verdict.evidence().sites()).first().satisfies(site -> {
            assertThat(site.growth()).isEqualTo(Growth.BACKGROUND);
            assertThat(site.reason()).isEqualTo("grew no more with twice the iterations: not by what they do");
        });
    }

    @Test
    void a_clean_check_needs_no_dose() {
        Verdict verdict = LeakCheck.on(probe).doseResponse().run(() -> {});

        assertThat(verdict.evidence().measurement().rounds()).isEqualTo(4);
    }

    @Test
    void calibrates_after_the_first_warm_ups_and_takes_the_floor_before_the_genesis() {
        LeakCheck.on(probe).iterations(10).run(() -> {});

        assertThat(probe.calls()).startsWith("begin", "begin", "begin", "show", "show", "begin", "show");
    }

    @Test
    void what_the_body_throws_reaches_the_caller_with_its_place() {
        AtomicInteger iteration = new AtomicInteger();
        IOException broken = new IOException("broken");

        assertThatThrownBy(() -> LeakCheck.on(probe).warmups(1).iterations(10).run(() -> {
                    if (iteration.incrementAndGet() == 27) {
                        throw broken;
                    }
                }))
                .isInstanceOfSatisfying(LoadFailedException.class, failed -> {
                    assertThat(failed.round()).isEqualTo(2);
                    assertThat(failed.iteration()).isEqualTo(7);
                })
                .hasMessage("The checked code failed in round 2, iteration 7: java.io.IOException: broken")
                .hasCause(broken);
    }

    @Test
    void what_the_body_throws_in_another_thread_does_so_too() {
        AssertionError wrong = new AssertionError("wrong");

        assertThatThrownBy(() -> LeakCheck.on(probe).threads(4).run(() -> {
                    throw wrong;
                }))
                .isInstanceOf(LoadFailedException.class)
                .hasMessageContaining("in warm-up, iteration")
                .hasCause(wrong);
    }

    @Test
    void threads_share_the_iterations_and_live_through_the_check() {
        AtomicInteger iterations = new AtomicInteger();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        LeakCheck.on(probe).threads(3).warmups(1).rounds(4).iterations(50).run(() -> {
            iterations.incrementAndGet();
            threads.add(Thread.currentThread());
        });

        assertThat(iterations).hasValue(50 * 3); // one warm-up, and two rounds as nothing is near
        assertThat(threads).hasSizeBetween(1, 3).doesNotContain(Thread.currentThread());
    }

    @Test
    void one_thread_is_the_caller_s_own() {
        Thread caller = Thread.currentThread();

        LeakCheck.on(probe).run(() -> assertThat(Thread.currentThread()).isSameAs(caller));
    }

    @Test
    void an_interrupted_check_ends() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> LeakCheck.on(probe).threads(2).run(() -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void starts_no_round_after_the_time_budget() {
        Verdict verdict = LeakCheck.on(probe).timeBudget(Duration.ofNanos(1)).run(() -> probe.keep(1));

        assertThat(verdict.evidence().measurement().iterations()).isEqualTo(101);
        assertThat(verdict).isInstanceOf(Verdict.Inconclusive.class);
    }

    @Test
    void an_external_load_drives_the_same_rounds() {
        LeakRounds rounds = new LeakRounds(probe, CheckOptions.DEFAULT.withExtend(false), Progress.SILENT);
        rounds.calibrate();
        rounds.begin();
        int number = 0;
        do {
            probe.keep(100);
            number++;
        } while (rounds.roundDone(100, 0));

        assertThat(number).isEqualTo(8);
        assertThat(rounds.verdict()).isInstanceOf(Verdict.Leaking.class);
    }

    @Test
    void steps_out_of_order_are_refused() {
        LeakRounds rounds = new LeakRounds(probe, CheckOptions.DEFAULT, Progress.SILENT);

        assertThatIllegalStateException()
                .isThrownBy(() -> rounds.roundDone(1, 0))
                .withMessageContaining("begin()");
        assertThatIllegalStateException().isThrownBy(rounds::verdict).withMessageContaining("first round");
    }

    @Test
    void options_out_of_range_are_refused_with_the_rule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeakCheck.on(probe).rounds(3))
                .withMessage("Rounds must be 4 or more, not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeakCheck.on(probe).timeBudget(Duration.ZERO));
    }

    @Test
    void progress_is_told_in_order() {
        List<String> told = new ArrayList<>();
        LeakCheck.on(probe)
                .progress(new Progress() {
                    @Override
                    public void warmedUp(int round, int of) {
                        told.add("warm-up " + round + " of " + of);
                    }

                    @Override
                    public void begun(Snapshot genesis) {
                        told.add("begun");
                    }

                    @Override
                    public void shown(int round, int of, Snapshot show) {
                        told.add("round " + round + " of " + of);
                    }

                    @Override
                    public void done(Verdict verdict) {
                        told.add("done");
                    }
                })
                .warmups(1)
                .rounds(4)
                .run(() -> {});

        assertThat(told).containsExactly("warm-up 1 of 1", "begun", "round 1 of 4", "round 2 of 4", "done");
    }
}
