package io.noleak.report;

import io.noleak.holder.HolderPath;
import io.noleak.holder.HolderRoot;
import io.noleak.holder.RootKind;
import io.noleak.holder.SiteHolders;
import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Sampling;
import io.noleak.snapshot.Settle;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import io.noleak.snapshot.Vitals;
import io.noleak.verdict.CohortMatrix;
import io.noleak.verdict.Estimate;
import io.noleak.verdict.Evidence;
import io.noleak.verdict.Growth;
import io.noleak.verdict.JudgeOptions;
import io.noleak.verdict.Measurement;
import io.noleak.verdict.RoundLoad;
import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Verdict;
import io.noleak.verdict.VitalGrowth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Verdicts and reports made by hand; the main one is the debug toolbar that keeps each formatted record. */
final class Lessons {

    static final int ROUNDS = 8;

    /** One more than rounds: the last show of a check that blames something comes after a pause. */
    static final int SHOWS = ROUNDS + 1;

    static final int ITERATIONS = 101;
    static final CheckInfo CHECK = new CheckInfo(
            "OrderTest.place", "this JVM (pid 4711)", "iteration", Instant.parse("2026-11-01T10:15:30Z"), List.of());

    private static final Frame FORMAT = new Frame("java.lang.String", "format", "String.java", 4150);
    private static final Frame RECORD = new Frame("com.example.shop.OrderLog", "record", "OrderLog.java", 42);
    private static final Frame PLACE = new Frame("com.example.shop.OrderService", "place", "OrderService.java", 88);

    private Lessons() {}

    /** The report that the README shows. */
    static LeakReport debugToolbar() {
        return LeakReport.of(CHECK, debugToolbarVerdict());
    }

    static Verdict.Leaking debugToolbarVerdict() {
        List<SiteGrowth> leaks = List.of(
                site(
                        new AllocationSite("byte[]", FORMAT, RECORD),
                        List.of(new Frame("java.util.Arrays", "copyOf", "Arrays.java", 3537), FORMAT, RECORD, PLACE),
                        Cohorts.of(SHOWS, 1504, Cohorts.leak(ITERATIONS)),
                        Growth.LEAK,
                        "808 objects kept by 8 of 8 rounds, none of them freed since",
                        held("static DebugToolbar.RECORDS", "ArrayList", "LogRecord.message", "String.value")),
                site(
                        new AllocationSite("java.util.logging.LogRecord", RECORD, RECORD),
                        List.of(RECORD, PLACE),
                        Cohorts.of(SHOWS, 72, Cohorts.leak(ITERATIONS)),
                        Growth.LEAK,
                        "808 objects kept by 8 of 8 rounds, none of them freed since",
                        held("static DebugToolbar.RECORDS", "ArrayList")));
        List<SiteGrowth> sites = new ArrayList<>(leaks);
        sites.addAll(lookAlikes());
        return new Verdict.Leaking(leaks, List.of(), List.of(), evidence(sites));
    }

    static List<SiteGrowth> lookAlikes() {
        return List.of(
                plain(
                        "com.example.shop.PriceCache",
                        "load",
                        57,
                        "java.math.BigDecimal",
                        40,
                        Cohorts.filling(340),
                        Growth.CACHE_FILLING,
                        "340, 187, 102 new objects in the first rounds, 5 in the last"),
                plain(
                        "com.example.shop.Sessions",
                        "open",
                        31,
                        "com.example.shop.Session",
                        96,
                        Cohorts.lru(101),
                        Growth.CHURN,
                        "only the youngest rounds are live: 0 of 606 objects older than 2 rounds"),
                plain(
                        "com.example.shop.Json",
                        "mapper",
                        19,
                        "java.lang.Object[]",
                        4120,
                        Cohorts.once(1, 12),
                        Growth.INITIALISATION,
                        "all of it in round 1, nothing after it"),
                plain(
                        "com.example.shop.Catalog",
                        "page",
                        73,
                        "com.example.shop.Item",
                        64,
                        Cohorts.leak(3),
                        Growth.BELOW_LIMIT,
                        "1.9 B per iteration, limit 16 B"),
                plain(
                        "com.example.shop.DebugToolbar",
                        "publish",
                        24,
                        "java.lang.Object[]",
                        3256,
                        (birth, show) -> birth == show && birth > 0 ? 1 : 0,
                        Growth.GROWING_ARRAY,
                        "one object, each larger than the one before: the array behind a growing collection"),
                plain(
                        "com.example.shop.ConnectionPool",
                        "grow",
                        112,
                        "com.example.shop.Connection",
                        512,
                        (birth, show) -> birth == 2 || birth == 5 ? 2 : 0,
                        Growth.POOL_GROWTH,
                        "4 objects, more and more rarely"),
                plain(
                        "com.example.shop.Config",
                        "read",
                        12,
                        "java.util.HashMap$Node",
                        32,
                        (birth, show) -> birth == 0 ? 900 : 0,
                        Growth.STEADY,
                        "did not grow"));
    }

    private static SiteGrowth plain(
            String type,
            String method,
            int line,
            String allocated,
            long size,
            Cohorts.Live live,
            Growth growth,
            String why) {
        Frame frame = new Frame(type, method, type.substring(type.lastIndexOf('.') + 1) + ".java", line);
        return site(
                new AllocationSite(allocated, frame, frame),
                List.of(frame, PLACE),
                Cohorts.of(SHOWS, size, live),
                growth,
                why,
                null);
    }

    static SiteGrowth site(
            AllocationSite site,
            List<Frame> stack,
            CohortMatrix live,
            Growth growth,
            String why,
            @Nullable HolderPath holder) {
        int last = live.rounds();
        double iterations = ITERATIONS * (double) ROUNDS;
        Estimate bytes = Estimate.exactly((live.bytes(last) - live.at(0, last).bytes()) / iterations);
        Estimate objects =
                Estimate.exactly((live.objects(last) - live.at(0, last).objects()) / iterations);
        SiteHolders holders = holder == null ? null : new SiteHolders(site.fingerprint(), 50, 0, List.of(holder));
        return new SiteGrowth(site, stack, live, bytes, objects, growth, why, null, holders);
    }

    static HolderPath held(String root, String... steps) {
        return new HolderPath(new HolderRoot(RootKind.STATIC_FIELD, root, ""), List.of(steps), List.of(), 50, 50, null);
    }

    static Evidence evidence(List<SiteGrowth> sites) {
        List<VitalGrowth> vitals = List.of(
                vital(Vital.HEAP_USED, 27_300_000, 159_300, Growth.STEADY, "not judged by itself"),
                vital(Vital.HEAP_MAX, 536_870_912, 0, Growth.STEADY, "not judged by itself"),
                vital(Vital.THREADS, 23, 0, Growth.STEADY, "did not grow"),
                new VitalGrowth(
                        Vital.LOADED_CLASSES,
                        List.of(8121L, 8214L, 8219L, 8219L, 8219L, 8219L, 8219L, 8219L, 8219L),
                        0,
                        Growth.INITIALISATION,
                        "grew in the first 2 rounds only",
                        List.of(),
                        null),
                vital(Vital.OPEN_FILES, 61, 0, Growth.STEADY, "did not grow"));
        return new Evidence(
                measurement(sites.get(0).live().rounds() - 1),
                JudgeOptions.DEFAULT,
                sites,
                vitals,
                List.of(),
                0,
                16,
                OptionalDouble.of(0.994),
                List.of());
    }

    /** One thread more in each second iteration. */
    static VitalGrowth threads() {
        List<@Nullable Long> readings = new ArrayList<>();
        for (int i = 0; i <= SHOWS; i++) {
            readings.add(23 + Math.min(i, ROUNDS) * 50L);
        }
        return new VitalGrowth(
                Vital.THREADS, readings, 0.5, Growth.LEAK, "grew in 8 of 8 rounds", List.of("poller-* (400)"), null);
    }

    private static VitalGrowth vital(Vital vital, long first, long step, Growth growth, String why) {
        List<@Nullable Long> readings = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            readings.add(first + i * step);
        }
        readings.add(readings.get(ROUNDS));
        return new VitalGrowth(vital, readings, step / (double) ITERATIONS, growth, why, List.of(), null);
    }

    /** Makes a measurement with a pause after its rounds. */
    static Measurement measurement(int rounds) {
        List<Snapshot> snapshots = new ArrayList<>();
        List<RoundLoad> loads = new ArrayList<>();
        for (int round = 0; round <= rounds + 1; round++) {
            snapshots.add(new Snapshot(
                    round,
                    new Jvm(4711, 1_793_000_000_000L, "17.0.15+6 (Debian)", "G1 Young Generation, G1 Old Generation"),
                    new Sampling("exact", 0, true, ""),
                    List.of(),
                    new Completeness(48_211, 0, 0, 0, 0, 12_904, 1_000_000, 1_310_720),
                    new Vitals(Map.of(Vital.HEAP_MAX, 536_870_912L), List.of(), List.of()),
                    round * 9_300_000L,
                    new Settle(3, true, 41_000_000)));
            if (round > 0) {
                loads.add(round <= rounds ? new RoundLoad(ITERATIONS, 0) : RoundLoad.IDLE);
            }
        }
        return new Measurement(List.of(), snapshots, loads);
    }
}
