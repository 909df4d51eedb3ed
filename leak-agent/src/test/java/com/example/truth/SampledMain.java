package com.example.truth;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Keeps a known number of bytes at each of twenty sites in each of many rounds, all of what is allocated at the even
 * sites, a tenth at the odd ones and nothing at one more, and prints how the estimates compare: each site and round is a repetition of its own.
 * {@code GHOSTS} are objects said to live of the site that keeps nothing.
 *
 * <p>Arguments: mode, rounds, bytes kept per site and round, table bound.
 */
public final class SampledMain {

    private static final double NORMAL_95 = 1.959964;

    private static volatile Object dropped;

    private SampledMain() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        long bytes = Long.parseLong(arguments[2]);
        ProbeOptions options = ProbeOptions.defaults()
                .withMode(SamplingMode.parse(arguments[0]))
                .withMaxSamples(Integer.parseInt(arguments[3]));
        // HotSpot seeds a thread's sampler by the thread's address, so threads that come one after the other draw the
        // same numbers: one thread for all rounds keeps the repetitions independent.
        ExecutorService worker = Executors.newSingleThreadExecutor();
        double[] bySite = new double[Sites.SIZES.length];
        int repetitions = 0;
        int covered = 0;
        double truth = 0;
        double estimate = 0;
        double variance = 0;
        long ghosts = 0;
        try (LocalProbe probe = LocalProbe.open(options)) {
            probe.begin();
            for (int round = 1; round <= rounds; round++) {
                Object[][] kept = new Object[Sites.SIZES.length][];
                worker.submit(() -> keep(kept, bytes)).get();
                Snapshot snapshot = probe.show();
                ghosts += ghosts(snapshot);
                for (int site = 0; site < kept.length; site++) {
                    double expected = (double) kept[site].length * Sites.SIZES[site];
                    Cohort cohort = cohort(snapshot, site, round);
                    double margin = NORMAL_95 * Math.sqrt(cohort.bytesVariance());
                    repetitions++;
                    covered += Math.abs(cohort.bytes() - expected) <= margin ? 1 : 0;
                    bySite[site] += cohort.bytes() / expected / rounds;
                    truth += expected;
                    estimate += cohort.bytes();
                    variance += cohort.bytesVariance();
                }
                if (round == rounds) {
                    print(snapshot.completeness());
                }
            }
        }
        worker.shutdown();
        for (int site = 0; site < bySite.length; site++) {
            System.out.printf(Locale.ROOT, "SITE %d %+.4f%n", Sites.SIZES[site], bySite[site] - 1);
        }
        System.out.println("REPETITIONS " + repetitions);
        System.out.println("COVERED " + covered);
        System.out.println("GHOSTS " + ghosts);
        System.out.println("TRUTH " + truth);
        System.out.println("BIAS " + (estimate - truth) / truth);
        System.out.println("ERROR " + Math.sqrt(variance) / truth);
    }

    private static void keep(Object[][] kept, long bytes) {
        for (int site = 0; site < kept.length; site++) {
            int every = site % 2 == 0 ? 1 : 10;
            kept[site] = new Object[(int) (bytes / Sites.SIZES[site])];
            for (int i = 0; i < kept[site].length * every; i++) {
                dropped = Sites.allocate(site);
                if (i % every == 0) {
                    kept[site][i / every] = dropped;
                }
            }
        }
        dropped = null;
        Truth.keepNothing((int) (bytes / Truth.OBJECT_BYTES));
    }

    private static long ghosts(Snapshot snapshot) {
        return snapshot.sites().stream()
                .filter(site -> site.site().top().methodName().equals("keepNothing"))
                .mapToLong(SiteCohorts::objects)
                .sum();
    }

    private static Cohort cohort(Snapshot snapshot, int site, int round) {
        for (SiteCohorts candidate : snapshot.sites()) {
            if (candidate.site().top().className().equals(Sites.class.getName())
                    && candidate.site().top().line() == Sites.firstLine() + site) {
                return candidate.cohorts().stream()
                        .filter(cohort -> cohort.round() == round)
                        .findFirst()
                        .orElse(Cohort.exact(round, 0, 0));
            }
        }
        return Cohort.exact(round, 0, 0);
    }

    private static void print(Completeness completeness) {
        System.out.println("TAKEN " + completeness.taken());
        System.out.println("THINNED " + completeness.thinned());
        System.out.println("LOST " + completeness.lost());
        System.out.println("HELD " + completeness.tableUsed());
    }
}
