package io.noleak.check.synthetic;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.Sampling;
import io.noleak.snapshot.Settle;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import io.noleak.snapshot.Vitals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A made-up JVM: objects are allocated and freed by a scenario, and a probe without a JVM reports them. */
final class World implements Probe {

    static final AllocationSite TARGET = site("record", 42);

    private static final Jvm JVM = new Jvm(1, 1, "synthetic", "none");
    private static final List<AllocationSite> BYSTANDERS =
            IntStream.range(0, 30).mapToObj(n -> site("bystander" + n, n)).toList();

    private final SplittableRandom random;
    private final Noise noise;
    private final List<Tally> tallies = new ArrayList<>(List.of(new Tally()));
    private final List<Item> floating = new ArrayList<>();
    private final List<Runnable> atCollection = new ArrayList<>();
    private int genesis;
    private long taken;
    private long classes = 5_000;

    World(SplittableRandom random, Noise noise) {
        this.random = random;
        this.noise = noise;
    }

    private static AllocationSite site(String method, int line) {
        Frame frame = new Frame("com.example.OrderLog", method, "OrderLog.java", line);
        return new AllocationSite("byte[]", frame, frame);
    }

    SplittableRandom random() {
        return random;
    }

    /** Allocates one object at the target site. */
    Item allocate(int size) {
        double chance = noise.interval == 0 ? 1 : -Math.expm1(-(double) size / noise.interval);
        boolean seen = noise.interval == 0 || random.nextDouble() < chance;
        Item item = new Item(size, tallies.get(tallies.size() - 1), seen ? chance : 0);
        taken += seen ? 1 : 0;
        item.count(1);
        return item;
    }

    /** Makes an object garbage; where there is noise the next show may still see it. */
    void free(Item item) {
        if (noise.lag > 0 && random.nextDouble() < noise.lag) {
            floating.add(item);
        } else {
            item.count(-1);
        }
    }

    /** Returns how many objects an iteration keeps that means to keep one. */
    int jittered() {
        double dice = noise.jitter == 0 ? 1 : random.nextDouble();
        return dice < noise.jitter ? 0 : dice < 2 * noise.jitter ? 2 : 1;
    }

    void loadClasses(int number) {
        classes += number;
    }

    void onCollection(Runnable action) {
        atCollection.add(action);
    }

    @Override
    public Snapshot begin() {
        atCollection.forEach(Runnable::run);
        genesis = tallies.size();
        tallies.add(new Tally());
        return snapshot(true);
    }

    @Override
    public Snapshot show() {
        atCollection.forEach(Runnable::run);
        Snapshot snapshot = snapshot(false);
        floating.forEach(item -> item.count(-1));
        floating.clear();
        tallies.add(new Tally());
        return snapshot;
    }

    @Override
    public String describe() {
        return "a made-up JVM";
    }

    @Override
    public void close() {}

    private Snapshot snapshot(boolean genesisOnly) {
        Tally before = new Tally();
        tallies.subList(0, genesis).forEach(before::add);
        List<Cohort> cohorts = new ArrayList<>(List.of(before.cohort(0)));
        double heap = 50e6 + 20e3 * random.nextDouble() + before.bytes;
        for (int birth = 1; genesis + birth - 1 < tallies.size(); birth++) {
            Tally tally = tallies.get(genesis + birth - 1);
            heap += tally.bytes;
            if (tally.samples > 0) {
                cohorts.add(tally.cohort(birth));
            }
        }
        int round = genesisOnly ? 0 : tallies.size() - genesis;
        List<SiteCohorts> sites = new ArrayList<>();
        sites.add(new SiteCohorts(TARGET, List.of(TARGET.top()), cohorts));
        for (AllocationSite bystander : BYSTANDERS) {
            sites.add(new SiteCohorts(bystander, List.of(), bystander(round)));
        }
        return new Snapshot(
                round,
                JVM,
                new Sampling(noise.interval == 0 ? "exact" : "fixed", noise.interval, noise.interval == 0, ""),
                sites,
                new Completeness(taken, 0, 0, 0, 0, taken, 1_000_000, 0),
                new Vitals(
                        Map.of(Vital.HEAP_USED, (long) heap, Vital.HEAP_MAX, 1L << 30, Vital.LOADED_CLASSES, classes),
                        List.of(),
                        List.of()),
                0,
                new Settle(2, true, 0));
    }

    /** Something else in the process: lives since the warm-up, and leaves a little garbage for the next show. */
    private List<Cohort> bystander(int round) {
        Cohort old = Cohort.exact(0, 100, 10_000);
        boolean garbage = noise.lag > 0 && round > 0 && random.nextInt(4) == 0;
        return garbage ? List.of(old, Cohort.exact(round, 3, 300)) : List.of(old);
    }

    /** An object of the target site. */
    static final class Item {

        private final int size;
        private final Tally birth;
        private final double chance;

        private Item(int size, Tally birth, double chance) {
            this.size = size;
            this.birth = birth;
            this.chance = chance;
        }

        private void count(int sign) {
            if (chance > 0) {
                birth.objects += sign / chance;
                birth.bytes += sign * size / chance;
                birth.objectsVariance += sign * (1 - chance) / (chance * chance);
                birth.bytesVariance += sign * (double) size * size * (1 - chance) / (chance * chance);
                birth.samples += sign;
            }
        }
    }

    /** Live objects of one birth round, Horvitz–Thompson sums. */
    private static final class Tally {

        private double objects;
        private double bytes;
        private double objectsVariance;
        private double bytesVariance;
        private long samples;

        private void add(Tally other) {
            objects += other.objects;
            bytes += other.bytes;
            objectsVariance += other.objectsVariance;
            bytesVariance += other.bytesVariance;
            samples += other.samples;
        }

        private Cohort cohort(int round) {
            return samples == 0
                    ? Cohort.exact(round, 0, 0)
                    : new Cohort(
                            round,
                            Math.round(objects),
                            Math.round(bytes),
                            Math.max(0, objectsVariance),
                            Math.max(0, bytesVariance),
                            samples);
        }
    }
}
