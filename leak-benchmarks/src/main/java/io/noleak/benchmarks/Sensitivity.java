package io.noleak.benchmarks;

import io.noleak.benchmarks.tool.SensitivityRun;
import io.noleak.benchmarks.tool.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The smallest leak that is found. */
final class Sensitivity implements Benchmark {

    @Override
    public String name() {
        return "sensitivity";
    }

    @Override
    public String about() {
        return "the smallest leak per request that is found in 8 rounds of 1,009 requests, and how long that takes";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("turns", "5");
        defaults.put("rounds", "8");
        defaults.put("requests", "1009");
        // bytes of a record / one request in how many keeps one
        defaults.put("leaks", "0/1,16/100,16/10,16/1,64/1,256/1,1024/1,4096/1,16384/1");
        defaults.put(
                "tools",
                "noleak-exact,noleak-8K,noleak-64K,noleak-512K,noleak-auto,histogram,async-64K,async-512K,jfr,jfr-large");
        return defaults;
    }

    @Override
    public void run(Options options) throws Exception {
        List<String> leaks = options.list("leaks");
        List<String> titles = new ArrayList<>(List.of("tool"));
        for (String leak : leaks) {
            titles.add(title(leak));
        }
        titles.add("s");
        titles.add("false findings a run");
        Table table = new Table(titles.toArray(new String[0]));
        Map<String, Turns> byLeak = new LinkedHashMap<>();
        for (String leak : leaks) {
            byLeak.put(leak, measure(options, leak));
        }
        for (String tool : options.list("tools")) {
            table.row(row(tool, byLeak));
        }
        System.out.println(
                "Runs that named the leaking site (the histogram: its class), by bytes leaked per request:\n");
        table.print();
    }

    private static Turns measure(Options options, String leak) throws Exception {
        Map<String, Child> variants = new LinkedHashMap<>();
        for (String tool : options.list("tools")) {
            List<String> flags = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseG1GC"));
            flags.addAll(Tool.flags(tool));
            String[] parts = leak.split("/", -1);
            variants.put(
                    tool,
                    new Child(
                            options.java(),
                            flags,
                            SensitivityRun.class,
                            List.of(tool, parts[0], parts[1], options.text("rounds"), options.text("requests"))));
        }
        return Turns.run(options.number("turns"), Turns.calls(variants));
    }

    private static String[] row(String tool, Map<String, Turns> byLeak) {
        List<String> cells = new ArrayList<>(List.of(tool));
        List<Double> seconds = new ArrayList<>();
        double others = 0;
        for (Turns turns : byLeak.values()) {
            List<Child.Result> results = turns.of(tool);
            cells.add(String.format(
                    Locale.ROOT,
                    "%.0f of %d",
                    results.stream().mapToDouble(r -> r.get("leak")).sum(),
                    results.size()));
            results.forEach(result -> seconds.add(result.get("seconds")));
            others += results.stream().mapToDouble(r -> r.get("others")).sum();
        }
        cells.add(Spread.of(seconds).text("%.1f"));
        cells.add(String.format(Locale.ROOT, "%.2f", others / seconds.size()));
        return cells.toArray(new String[0]);
    }

    private static String title(String leak) {
        String[] parts = leak.split("/", -1);
        double bytes = Double.parseDouble(parts[0]) / Integer.parseInt(parts[1]);
        return bytes == 0 ? "none" : String.format(Locale.ROOT, bytes < 10 ? "%.2g" : "%.0f", bytes);
    }
}
