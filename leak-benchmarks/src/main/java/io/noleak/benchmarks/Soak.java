package io.noleak.benchmarks;

import io.noleak.benchmarks.web.Load;
import io.noleak.benchmarks.web.Shop;
import io.noleak.junit.services.OwnServices;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import io.noleak.snapshot.Completeness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/**
 * Whether memory and latency of a watched app drift. The same app runs beside it under the same load with nothing in it, so
 * that what drifts in both is not ours.
 */
final class Soak implements Benchmark {

    private static final int THIRDS = 3;

    /** What a JVM's compiler and collector may move by themselves between two thirds of a run. */
    private static final double LARGEST_DRIFT = 16e6;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String about() {
        return "whether memory and latency of the sample web app drift under load and shows; fails if memory does";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("minutes", "30");
        defaults.put("show-every", "30");
        defaults.put("threads", "2");
        defaults.put("rate", "200");
        defaults.put("tool", "noleak-auto");
        return defaults;
    }

    /** A stretch of load with one show in it; memory in bytes, times in milliseconds. */
    private record Window(
            double plainResident,
            double resident,
            double probeMemory,
            double samples,
            Load.Seen plain,
            Load.Seen seen,
            double show) {

        double extraResident() {
            return resident - plainResident;
        }
    }

    @Override
    public void run(Options options) throws Exception {
        String tool = options.text("tool");
        Duration every = Duration.ofSeconds(options.number("show-every"));
        int number = (int) Duration.ofMinutes(options.number("minutes")).dividedBy(every);
        if (!tool.startsWith("noleak-") || number < THIRDS) {
            throw new IllegalArgumentException("The soak is one of noleak-<mode>, with at least " + THIRDS
                    + " shows: not " + tool + ", " + number);
        }
        List<Window> windows = new ArrayList<>();
        ExecutorService loads = Executors.newFixedThreadPool(2);
        try (OwnServices services = Services.start();
                Stores plainStores = services.forTest("plain");
                Stores stores = services.forTest("watched");
                Shop plain = Shop.start(options.java(), "off", plainStores);
                Shop watched = Shop.start(options.java(), tool, stores)) {
            System.out.println("services: " + services.describe() + "\n");
            for (Future<Load.Seen> warmup : load(options, every, loads, plain, watched)) {
                warmup.get();
            }
            watched.begin();
            for (int i = 1; i <= number; i++) {
                System.err.print("\rshow " + i + " of " + number);
                windows.add(window(options, every, loads, plain, watched));
            }
            System.err.println();
        } finally {
            loads.shutdownNow();
        }
        print(windows);
        judge(windows);
    }

    private static List<Future<Load.Seen>> load(Options options, Duration every, ExecutorService loads, Shop... shops) {
        List<Future<Load.Seen>> running = new ArrayList<>();
        for (Shop shop : shops) {
            running.add(
                    loads.submit(() -> Load.during(shop, options.number("threads"), every, options.number("rate"))));
        }
        return running;
    }

    private static Window window(Options options, Duration every, ExecutorService loads, Shop plain, Shop watched)
            throws Exception {
        List<Future<Load.Seen>> running = load(options, every, loads, plain, watched);
        long start = System.nanoTime();
        Completeness completeness = watched.probe().show().completeness();
        double show = (System.nanoTime() - start) / 1e6;
        Load.Seen plainSeen = running.get(0).get();
        Load.Seen seen = running.get(1).get();
        return new Window(
                plain.resident(),
                watched.resident(),
                completeness.nativeBytes(),
                completeness.tableUsed(),
                plainSeen,
                seen,
                show);
    }

    private static void print(List<Window> windows) {
        Table table = new Table(
                "third of the run",
                "resident without, MB",
                "resident, MB",
                "native memory of the probe, kB",
                "live samples",
                "median without, ms",
                "median, ms",
                "99 % without, ms",
                "99 %, ms",
                "show, ms");
        for (int third = 0; third < THIRDS; third++) {
            List<Window> part = third(windows, third);
            table.row(
                    String.valueOf(third + 1),
                    text("%.0f", part, window -> window.plainResident / 1e6),
                    text("%.0f", part, window -> window.resident / 1e6),
                    text("%.0f", part, window -> window.probeMemory / 1e3),
                    text("%.0f", part, Window::samples),
                    text("%.2f", part, window -> window.plain.median()),
                    text("%.2f", part, window -> window.seen.median()),
                    text("%.1f", part, window -> window.plain.slowest99()),
                    text("%.1f", part, window -> window.seen.slowest99()),
                    text("%.0f", part, Window::show));
        }
        table.print();
        long requests =
                windows.stream().mapToLong(window -> window.seen.requests()).sum();
        System.out.printf(Locale.ROOT, "%,d requests to each app, %d shows%n%n", requests, windows.size());
    }

    /** Memory only: what latency a busy machine gives is for the reader to judge. */
    private static void judge(List<Window> windows) {
        for (var memory : Map.<String, ToDoubleFunction<Window>>of(
                        "native memory of the probe", Window::probeMemory,
                        "resident memory beyond that of the plain app", Window::extraResident)
                .entrySet()) {
            double before =
                    middle(third(windows, THIRDS - 2), memory.getValue()).median();
            double last = middle(third(windows, THIRDS - 1), memory.getValue()).median();
            if (last - before > LARGEST_DRIFT) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "The %s drifts: from %,.0f B in the second third of the run to %,.0f B in the last",
                        memory.getKey(),
                        before,
                        last));
            }
        }
    }

    private static List<Window> third(List<Window> windows, int third) {
        return windows.subList(windows.size() * third / THIRDS, windows.size() * (third + 1) / THIRDS);
    }

    private static Spread middle(List<Window> windows, ToDoubleFunction<Window> value) {
        return Spread.of(windows.stream().map(value::applyAsDouble).toList());
    }

    private static String text(String format, List<Window> windows, ToDoubleFunction<Window> value) {
        return middle(windows, value).text(format);
    }
}
