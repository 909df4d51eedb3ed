package io.noleak.verdict;

import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import io.noleak.verdict.SiteRule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The rule for the vitals of the process: the same shape as for a site, on the reading itself, since a vital has no
 * cohorts. Each has its own least growth per round, because a JVM starts a thread, loads a class or opens a file now and
 * then on its own account.
 */
final class VitalRule {

    private static final double COUNT = 2;
    private static final double CLASSES = 5;
    private static final double PAGE = 4096;
    private static final double METASPACE_CHUNK = 64 * 1024;

    /** Share of the rounds in which what was there before begin may go. */
    private static final double EARLY = 0.25;

    private final Measurement measurement;
    private final Limit limit;
    private final boolean mayGoOn;

    VitalRule(Measurement measurement, Limit limit, boolean mayGoOn) {
        this.measurement = measurement;
        this.limit = limit;
        this.mayGoOn = mayGoOn;
    }

    List<VitalGrowth> judge() {
        List<VitalGrowth> judged = new ArrayList<>();
        for (Vital vital : Vital.values()) {
            List<@Nullable Long> readings = readings(vital);
            if (readings.stream().anyMatch(reading -> reading != null)) {
                judged.add(judge(vital, readings));
            }
        }
        return judged.stream().map(vital -> withoutProfiles(vital, judged)).toList();
    }

    /**
     * Code that warms up has counters and profiles made for its methods, and they live in the metaspace, too: in a young
     * process it grows for thousands of iterations. A leak of classes shows in their number as well.
     */
    private static VitalGrowth withoutProfiles(VitalGrowth growth, List<VitalGrowth> all) {
        boolean suspect = growth.growth().isLeak() || growth.growth() == Growth.UNCLEAR;
        if (growth.vital() != Vital.METASPACE || !suspect) {
            return growth;
        }
        return all.stream()
                .filter(other -> other.vital() == Vital.LOADED_CLASSES)
                .filter(classes -> !classes.growth().isLeak() && classes.growth() != Growth.UNCLEAR)
                .findFirst()
                .map(classes -> new VitalGrowth(
                        growth.vital(),
                        growth.readings(),
                        growth.perIteration(),
                        Growth.STEADY,
                        "grew without classes: profiles of code that warms up",
                        List.of(),
                        null))
                .orElse(growth);
    }

    private VitalGrowth judge(Vital vital, List<@Nullable Long> readings) {
        if (readings.contains(null)) {
            return new VitalGrowth(vital, readings, 0, Growth.STEADY, "not readable at every show", List.of(), null);
        }
        Increments growth = growth(readings);
        double least = leastPerRound(vital);
        Finding finding = least == Double.POSITIVE_INFINITY
                ? new Finding(Growth.STEADY, "not judged by itself")
                : finding(vital, growth, least);
        List<String> stayed = finding.growth().isLeak() ? Stayed.names(vital, measurement) : List.of();
        return new VitalGrowth(
                vital,
                readings,
                growth.size() == 0 ? 0 : growth.late().rate(),
                finding.growth(),
                finding.reason(),
                stayed,
                null);
    }

    /**
     * Returns the growth of the rounds. A vital that falls in the first quarter of them lets go of what was there before
     * begin, the classes of the warm-up for instance, and is judged by the rounds after that.
     */
    private Increments growth(List<@Nullable Long> readings) {
        List<RoundLoad> loads = measurement.loads();
        int from = 0;
        for (int show = 1; show <= loads.size() * EARLY; show++) {
            if (reading(readings, show) < reading(readings, show - 1)) {
                from = show;
            }
        }
        int first = from;
        return Increments.ofReadings(show -> reading(readings, first + show), loads.subList(first, loads.size()));
    }

    private static long reading(List<@Nullable Long> readings, int show) {
        return Objects.requireNonNull(readings.get(show));
    }

    private Finding finding(Vital vital, Increments growth, double least) {
        if (growth.size() < SiteRule.FEWEST_ROUNDS) {
            return new Finding(Growth.STEADY, "too few rounds");
        }
        Increments late = growth.late();
        boolean bytes = vital == Vital.DIRECT_BUFFERS || vital == Vital.MAPPED_BUFFERS;
        double most = Math.max(least * late.size(), bytes ? limit.bytesPerIteration() * late.sumOfIterations() : 0);
        if (late.sum() < most) {
            return growth.sum() > least * growth.size()
                    ? new Finding(Growth.INITIALISATION, "grew at first, and no more at the end")
                    : new Finding(Growth.STEADY, "did not grow by more than a process does by itself");
        }
        boolean[] occupied = new boolean[growth.size()];
        int rose = 0;
        for (int i = 0; i < occupied.length; i++) {
            occupied[i] = growth.growth(i) >= least / 2;
            rose += occupied[i] ? 1 : 0;
        }
        Finding finding = new Steadiness(growth, occupied, mayGoOn).finding();
        // What the rule says of objects is not what a reading counts.
        return finding.growth() == Growth.LEAK
                ? new Finding(Growth.LEAK, "rose in " + rose + " of " + growth.size() + " rounds")
                : finding;
    }

    private static double leastPerRound(Vital vital) {
        return switch (vital) {
            case THREADS, OPEN_FILES -> COUNT;
            case LOADED_CLASSES -> CLASSES;
            case DIRECT_BUFFERS, MAPPED_BUFFERS -> PAGE;
            case METASPACE -> METASPACE_CHUNK;
            // The heap is what the sites are about; its maximum is a setting, and carriers are threads already.
            case HEAP_USED, HEAP_MAX, CARRIER_THREADS -> Double.POSITIVE_INFINITY;
        };
    }

    private List<@Nullable Long> readings(Vital vital) {
        List<@Nullable Long> readings = new ArrayList<>();
        for (Snapshot show : measurement.snapshots()) {
            OptionalLong reading = show.vitals().get(vital);
            readings.add(reading.isPresent() ? reading.getAsLong() : null);
        }
        return readings;
    }
}
