package io.noleak.agent.endpoint;

import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.Comparison;
import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Sampling;
import io.noleak.snapshot.SiteChange;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A snapshot as a page for a person: facts, then the three sections of the ritual. */
final class SnapshotText {

    private final StringBuilder page = new StringBuilder();

    private SnapshotText(Snapshot snapshot) {
        facts(snapshot);
        boolean exact = snapshot.sampling().exact();
        SiteTable.append("Top live sites", "live site", live(snapshot), exact, page);
    }

    static String ofBegin(Snapshot genesis) {
        SnapshotText text = new SnapshotText(genesis);
        text.page.append("\nBegun. Now put load on the service, then POST /show.\n");
        return text.page.toString();
    }

    static String ofShow(Snapshot snapshot, Snapshot last, Snapshot genesis) {
        SnapshotText text = new SnapshotText(snapshot);
        String name = last.round() == 0 ? " (none yet, so with begin)" : " (round " + last.round() + ")";
        text.compared("Compared with the last show" + name, last, snapshot);
        text.compared("Compared with begin", genesis, snapshot);
        return text.page.toString();
    }

    private void facts(Snapshot snapshot) {
        Completeness counts = snapshot.completeness();
        line(
                "noleak %s  pid %d  JDK %s  %s",
                BuildVersion.get(),
                snapshot.jvm().pid(),
                snapshot.jvm().version(),
                snapshot.jvm().collector());
        line(
                "round %d  %s  %,d B allocated since begin",
                snapshot.round(), sampling(snapshot), snapshot.allocatedBytes());
        line(
                "samples %,d taken, %,d held of at most %,d, %,d thinned, %,d lost (%,d B)",
                counts.taken(),
                counts.tableUsed(),
                counts.tableBound(),
                counts.thinned(),
                counts.lost(),
                counts.lostBytes());
        line(
                "settled in %,d ms by %d collections%s",
                snapshot.settle().nanos() / 1_000_000,
                snapshot.settle().collections(),
                snapshot.settle().agreed() ? "" : ", NOT at rest: readings still differed");
        vitals(snapshot);
        if (!snapshot.sampling().note().isEmpty()) {
            line("%s", snapshot.sampling().note());
        }
    }

    private void vitals(Snapshot snapshot) {
        StringBuilder line = new StringBuilder("vitals");
        for (Vital vital : Vital.values()) {
            snapshot.vitals()
                    .get(vital)
                    .ifPresent(value -> line.append(String.format(
                            Locale.ROOT,
                            "  %s %,d",
                            vital.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            value)));
        }
        line("%s", line);
    }

    private static String sampling(Snapshot snapshot) {
        Sampling sampling = snapshot.sampling();
        if (sampling.exact()) {
            return "exact";
        }
        return sampling.interval() == 0
                ? "exact, but for threads that are older"
                : String.format(
                        Locale.ROOT, "estimated (mode %s, one sample per %,d B)", sampling.mode(), sampling.interval());
    }

    private void compared(String title, Snapshot earlier, Snapshot later) {
        boolean exact = earlier.sampling().exact() && later.sampling().exact();
        SiteTable.append(
                title, "changed site", Comparison.between(earlier, later).changes(), exact, page);
    }

    private static List<SiteChange> live(Snapshot snapshot) {
        return snapshot.sites().stream()
                .map(site -> new SiteChange(site.site(), site.bytes(), site.objects(), error(site)))
                .sorted(Comparator.comparingLong(SiteChange::bytes).reversed())
                .toList();
    }

    private static double error(SiteCohorts site) {
        return Math.sqrt(
                site.cohorts().stream().mapToDouble(Cohort::bytesVariance).sum());
    }

    private void line(String format, Object... facts) {
        page.append(String.format(Locale.ROOT, format, facts)).append('\n');
    }
}
