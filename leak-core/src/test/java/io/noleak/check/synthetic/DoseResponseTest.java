package io.noleak.check.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.check.LeakCheck;
import io.noleak.verdict.Verdict;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A round with twice the iterations tells what the load keeps from what comes with the rounds. */
class DoseResponseTest {

    private static final int RUNS = 50;

    /** Where 36 samples are expected, 21 or fewer come by chance about once in 100 times. */
    @ParameterizedTest
    @EnumSource
    void a_leak_answers(Noise noise) {
        assertThat(leaking(noise, world -> () -> {
                    for (int n = world.jittered(); n > 0; n--) {
                        world.allocate(1_000);
                    }
                }))
                .isGreaterThanOrEqualTo(noise == Noise.SAMPLED ? RUNS - 2 : RUNS);
    }

    /** Where 18 samples come each round, 22 or more may as well be a low 36: they do once in 5 times. */
    @ParameterizedTest
    @EnumSource
    void what_comes_with_the_rounds_does_not(Noise noise) {
        int most = noise == Noise.SAMPLED ? RUNS / 4 : 0;
        assertThat(leaking(noise, DoseResponseTest::oncePerRound)).isLessThanOrEqualTo(most);
    }

    private static Runnable oncePerRound(World world) {
        AtomicBoolean shown = new AtomicBoolean();
        world.onCollection(() -> shown.set(true));
        return () -> {
            for (int n = 0; shown.get() && n < 101; n++) {
                world.allocate(1_000);
            }
            shown.set(false);
        };
    }

    private static int leaking(Noise noise, Function<World, Runnable> work) {
        SplittableRandom seeds = new SplittableRandom(1);
        int leaking = 0;
        for (int run = 0; run < RUNS; run++) {
            World world = new World(seeds.split(), noise);
            Verdict verdict = LeakCheck.on(world).doseResponse().run(work.apply(world)::run);
            leaking += verdict instanceof Verdict.Leaking ? 1 : 0;
        }
        return leaking;
    }
}
