package io.noleak.benchmarks;

import com.example.bench.ShowLoad;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a show costs as the live samples and the heap grow. */
final class ShowCost implements Benchmark {

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String about() {
        return "time of a show beyond its forced collections, and memory, by live samples and heap";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("turns", "3");
        defaults.put("samples", "1000,10000,100000,500000,1000000");
        defaults.put("megabytes", "100,1000,3000");
        defaults.put("samples-with-heap", "100000");
        return defaults;
    }

    @Override
    public void run(Options options) throws Exception {
        Map<String, Child> variants = new LinkedHashMap<>();
        for (String samples : options.list("samples")) {
            variants.put(samples + " / 10", child(options, samples, "10"));
        }
        for (String megabytes : options.list("megabytes")) {
            String samples = options.text("samples-with-heap");
            variants.put(samples + " / " + megabytes, child(options, samples, megabytes));
        }
        Turns turns = Turns.run(options.number("turns"), Turns.calls(variants));
        Table table = new Table(
                "live samples / MB of heap",
                "show, ms",
                "of it beyond its GCs, ms",
                "GCs",
                "one GC, ms",
                "one GC without samples, ms",
                "own memory, B per sample",
                "resident memory, B per sample");
        for (String variant : variants.keySet()) {
            table.row(
                    variant,
                    millis(turns, variant, "show"),
                    millis(turns, variant, "beyond"),
                    plain(turns, variant, r -> r.get("collections")),
                    millis(turns, variant, "gcWithSamples"),
                    millis(turns, variant, "gcWithout"),
                    plain(turns, variant, r -> r.get("native") / r.get("held")),
                    plain(turns, variant, r -> r.get("resident") / r.get("held")));
        }
        table.print();
    }

    private static String millis(Turns turns, String variant, String name) {
        return turns.spread(variant, r -> r.get(name) / 1e6).text("%.1f");
    }

    private static String plain(Turns turns, String variant, ToDoubleFunction<Child.Result> value) {
        return String.format(Locale.ROOT, "%.1f", turns.spread(variant, value).median());
    }

    private static Child child(Options options, String samples, String megabytes) {
        int heap = 500 + Integer.parseInt(megabytes) * 3 / 2;
        // Touched from the start, so that resident memory grows by what the probe and the JVM hold for it alone.
        List<String> flags = List.of("-Xms" + heap + "m", "-Xmx" + heap + "m", "-XX:+UseG1GC", "-XX:+AlwaysPreTouch");
        return new Child(options.java(), flags, ShowLoad.class, List.of(samples, megabytes));
    }
}
