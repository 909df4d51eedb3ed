package io.noleak.check.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.check.LeakCheck;
import io.noleak.verdict.Verdict;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a verdict says it would have seen, it sees. */
class SmallestVisibleTest {

    private static final int RUNS = 100;

    /** Just above what is stated at 20 samples a round for 1,000 B. */
    private static final int SIZE = 250;

    @Test
    void a_leak_of_the_stated_size_is_found_in_95_of_100_checks() {
        SplittableRandom seeds = new SplittableRandom(95);
        int visible = 0;
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            World world = new World(seeds.split(), Noise.SAMPLED);
            Verdict verdict = LeakCheck.on(world).run(() -> {
                for (int n = world.jittered(); n > 0; n--) {
                    world.allocate(SIZE);
                }
            });
            if (verdict.evidence().smallestVisible() <= SIZE) {
                visible++;
                found += verdict instanceof Verdict.Leaking ? 1 : 0;
            }
        }
        assertThat(visible).isGreaterThan(RUNS / 2);
        assertThat((double) found / visible).isGreaterThanOrEqualTo(0.95);
    }
}
