package io.noleak.benchmarks;

import io.noleak.benchmarks.web.Load;
import io.noleak.benchmarks.web.Shop;
import io.noleak.junit.services.OwnServices;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import io.noleak.snapshot.Completeness;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Whether memory and latency of a watched app drift under load and shows. */
final class Soak implements Benchmark {

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String about() {
        return "resident memory and latency of the sample web app under load, with a show every so many seconds";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("minutes", "30");
        defaults.put("show-every", "30");
        defaults.put("threads", "2");
        defaults.put("tools", "off,noleak-auto");
        return defaults;
    }

    @Override
    public void run(Options options) throws Exception {
        try (OwnServices services = Services.start();
                Stores stores = services.forTest("soak")) {
            System.out.println("services: " + services.describe() + "\n");
            Table table = new Table(
                    "tool",
                    "minute",
                    "resident, MB",
                    "native memory of the probe, kB",
                    "live samples",
                    "requests/s",
                    "median, ms",
                    "99 %, ms",
                    "show, ms");
            for (String tool : options.list("tools")) {
                soak(options, tool, stores, table);
            }
            table.print();
        }
    }

    private static void soak(Options options, String tool, Stores stores, Table table) throws Exception {
        Duration every = Duration.ofSeconds(options.number("show-every"));
        long windows = Duration.ofMinutes(options.number("minutes")).dividedBy(every);
        try (Shop shop = Shop.start(options.java(), tool, stores)) {
            Load.during(shop, options.number("threads"), every);
            shop.begin();
            for (int window = 1; window <= windows; window++) {
                Load.Seen seen = Load.during(shop, options.number("threads"), every);
                String[] shown = tool.equals("off") ? new String[] {"–", "–", "–"} : show(shop);
                table.row(
                        tool,
                        text("%.1f", window * every.toSeconds() / 60.0),
                        text("%.0f", shop.resident() / 1e6),
                        shown[0],
                        shown[1],
                        text("%.0f", seen.requests() / (double) every.toSeconds()),
                        text("%.2f", seen.median()),
                        text("%.1f", seen.slowest99()),
                        shown[2]);
            }
        }
    }

    private static String[] show(Shop shop) throws Exception {
        long start = System.nanoTime();
        Completeness completeness = shop.probe().show().completeness();
        long took = System.nanoTime() - start;
        return new String[] {
            text("%,.0f", completeness.nativeBytes() / 1e3),
            text("%,.0f", (double) completeness.tableUsed()),
            text("%.0f", took / 1e6)
        };
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
