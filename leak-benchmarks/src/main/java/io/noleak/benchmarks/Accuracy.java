package io.noleak.benchmarks;

import com.example.bench.Keeper;
import com.example.bench.Sites;
import io.noleak.benchmarks.tool.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bytes that are kept at known sites against what each tool says. */
final class Accuracy implements Benchmark {

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public String about() {
        return "kept bytes of 20 sites with objects of 16 B to 64 KiB against what each tool says";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("turns", "5");
        defaults.put("kilobytes", "100,5000");
        defaults.put("threads", "1,16");
        defaults.put(
                "tools", "noleak-exact,noleak-8K,noleak-64K,noleak-512K,async-8K,async-64K,async-512K,jfr,jfr-large");
        return defaults;
    }

    @Override
    public void run(Options options) throws Exception {
        for (String threads : options.list("threads")) {
            for (String kilobytes : options.list("kilobytes")) {
                table(options, threads, kilobytes);
            }
        }
    }

    private static void table(Options options, String threads, String kilobytes) throws Exception {
        Map<String, Child> variants = new LinkedHashMap<>();
        for (String tool : options.list("tools")) {
            List<String> flags = new ArrayList<>(List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC"));
            flags.addAll(Tool.flags(tool));
            variants.put(tool, new Child(options.java(), flags, Keeper.class, List.of(tool, kilobytes, threads)));
        }
        Turns turns = Turns.run(options.number("turns"), Turns.calls(variants));
        System.out.println(kilobytes + " kB kept at each of " + Sites.count() + " sites, " + threads + " threads:\n");
        Table table = new Table(
                "tool",
                "sites seen",
                "samples",
                "error of the sum, %",
                "error of a site, % (middle; largest)",
                "truth in 95 % interval");
        for (String tool : variants.keySet()) {
            row(table, tool, turns.of(tool), Reading::told);
            if (tool.startsWith("async-")) {
                row(table, tool + ", scaled by hand", turns.of(tool), Reading.scaled(tool));
            }
        }
        table.print();
    }

    private static void row(Table table, String name, List<Child.Result> results, Reading.Estimator estimator) {
        List<Double> seen = new ArrayList<>();
        List<Double> samples = new ArrayList<>();
        List<Double> ofSum = new ArrayList<>();
        List<Double> ofSite = new ArrayList<>();
        int stated = 0;
        int covered = 0;
        for (Child.Result result : results) {
            List<Reading> readings = Reading.of(result);
            seen.add((double) readings.stream().filter(r -> r.samples() > 0).count());
            samples.add(readings.stream().mapToDouble(Reading::samples).sum());
            double truth = readings.stream().mapToDouble(Reading::truth).sum();
            ofSum.add(100 * (readings.stream().mapToDouble(estimator::bytes).sum() / truth - 1));
            for (Reading reading : readings) {
                ofSite.add(100 * Math.abs(estimator.bytes(reading) / reading.truth() - 1));
                if (reading.margin() >= 0) {
                    stated++;
                    covered += Math.abs(reading.told() - reading.truth()) <= reading.margin() ? 1 : 0;
                }
            }
        }
        boolean tellsBytes = !name.startsWith("jfr");
        Spread site = Spread.of(ofSite);
        table.row(
                name,
                Spread.of(seen).text("%.0f"),
                Spread.of(samples).text("%.0f"),
                tellsBytes ? Spread.of(ofSum).text("%+.1f") : "tells no bytes",
                tellsBytes ? String.format(Locale.ROOT, "%.1f; %.0f", site.median(), site.most()) : "–",
                stated == 0 ? "states none" : covered + " of " + stated);
    }
}
