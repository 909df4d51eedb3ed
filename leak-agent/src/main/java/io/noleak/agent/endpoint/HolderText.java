package io.noleak.agent.endpoint;

import io.noleak.holder.Bound;
import io.noleak.holder.CollectionSize;
import io.noleak.holder.HolderPath;
import io.noleak.holder.HolderReport;
import io.noleak.holder.SiteHolders;
import java.util.List;
import java.util.Locale;

/** A report of holders for a person at a terminal. */
public final class HolderText {

    private static final int MOST_COLLECTIONS = 50;

    private HolderText() {}

    /** Returns one paragraph per site: paths with their counts, the whole path below the first. */
    public static String of(HolderReport report) {
        StringBuilder text = new StringBuilder();
        if (!report.problem().isEmpty()) {
            text.append(report.problem()).append('\n');
        }
        for (SiteHolders site : report.sites()) {
            text.append(site.site()).append('\n');
            site.paths().forEach(path -> append(text, path));
            if (site.unheld() > 0) {
                text.append(String.format(
                        Locale.ROOT, "  %,d of %,d: not strongly held%n", site.unheld(), site.searched()));
            }
            text.append('\n');
        }
        append(text, report.collections());
        if (report.dump().objects() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "Dump of %,d objects and %,d MB: written in %,d ms, searched in %,d ms%s%n",
                    report.dump().objects(),
                    report.dump().bytes() >> 20,
                    report.dump().dumpNanos() / 1_000_000,
                    report.dump().searchNanos() / 1_000_000,
                    report.dump().file().isEmpty() ? "" : "; " + report.dump().file()));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, HolderPath path) {
        text.append("  ").append(path).append('\n');
        Bound bound = path.bound();
        if (bound != null) {
            text.append("      ").append(bound.reason()).append('\n');
        }
        if (!path.root().detail().isEmpty()) {
            text.append("      root: ").append(path.root().detail()).append('\n');
        }
        text.append("      path: ").append(path.rawText()).append('\n');
    }

    private static void append(StringBuilder text, List<CollectionSize> collections) {
        for (CollectionSize size : collections.subList(0, Math.min(collections.size(), MOST_COLLECTIONS))) {
            text.append(String.format(
                    Locale.ROOT,
                    "%,14d %s in %s%n",
                    size.elements(),
                    size.unit().words(),
                    size.path()));
        }
        if (collections.size() > MOST_COLLECTIONS) {
            text.append("… and ").append(collections.size() - MOST_COLLECTIONS).append(" more collections\n");
        }
    }
}
