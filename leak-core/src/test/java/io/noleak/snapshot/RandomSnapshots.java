package io.noleak.snapshot;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Snapshots with every kind of oddity a JVM can produce: nameless files, lambdas, huge counts, unknown vitals. */
final class RandomSnapshots {

    private static final String[] NAMES = {"shop.Order", "a.b$$Lambda/0x7f", "ü.\uD83D\uDCA7", "x\"\\\n", "p.\uD800q"};

    private final SplittableRandom random;

    RandomSnapshots(long seed) {
        random = new SplittableRandom(seed);
    }

    Snapshot next() {
        int round = random.nextInt(12);
        return new Snapshot(
                round,
                new Jvm(number(), number(), pick(), "G1 Young, G1 Old"),
                new Sampling("auto", random.nextInt(1 << 20), random.nextBoolean(), pick()),
                many(20, () -> site(round)),
                new Completeness(number(), number(), number(), number(), number(), number(), number(), number()),
                new Vitals(vitals(), many(4, this::pick), many(4, this::pick)),
                number(),
                new Settle(random.nextInt(6), random.nextBoolean(), number()));
    }

    private SiteCohorts site(int rounds) {
        List<Cohort> cohorts = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            if (random.nextBoolean()) {
                boolean exact = random.nextBoolean();
                cohorts.add(
                        exact
                                ? Cohort.exact(round, number(), number())
                                : new Cohort(round, number(), number(), random.nextDouble(1e30), number(), number()));
            }
        }
        return new SiteCohorts(
                new AllocationSite(pick(), frame(), random.nextBoolean() ? frame() : null),
                many(6, this::frame),
                cohorts);
    }

    private Frame frame() {
        return new Frame(pick(), pick(), random.nextBoolean() ? pick() : null, random.nextInt(-2, 50));
    }

    private Map<Vital, Long> vitals() {
        Map<Vital, Long> values = new EnumMap<>(Vital.class);
        for (Vital vital : Vital.values()) {
            if (random.nextBoolean()) {
                values.put(vital, number());
            }
        }
        return values;
    }

    private long number() {
        return random.nextLong() >>> random.nextInt(1, 64);
    }

    private String pick() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private <T> List<T> many(int bound, java.util.function.Supplier<T> make) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(bound); i > 0; i--) {
            list.add(make.get());
        }
        return list;
    }
}
