package io.noleak.benchmarks;

import com.example.bench.AllocLoop;
import io.noleak.benchmarks.tool.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The worst case for whatever samples allocations: a thread that does nothing else. */
final class AllocationLoop implements Benchmark {

    private static final String OFF = "off";

    @Override
    public String name() {
        return "alloc-loop";
    }

    @Override
    public String about() {
        return "CPU time of a loop that only allocates, 16 frames deep, under each tool";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("turns", "7");
        defaults.put("megabytes", "40000");
        defaults.put("size", "1016");
        defaults.put("threads", "1");
        defaults.put(
                "tools",
                "off,idle,noleak-512K,async-512K,noleak-64K,async-64K,noleak-8K,async-8K,noleak-exact,jfr,jfr-large");
        return defaults;
    }

    @Override
    public void run(Options options) throws Exception {
        Map<String, Child> variants = new LinkedHashMap<>();
        for (String tool : options.list("tools")) {
            variants.put(tool, child(options, tool));
        }
        if (!variants.containsKey(OFF)) {
            throw new IllegalArgumentException("Option --tools needs \"off\" to compare with");
        }
        Turns turns = Turns.run(options.number("turns"), Turns.calls(variants));
        Table table = new Table(
                "tool", "CPU per byte, × off", "ns per KiB", "extra µs per object", "GB/s per thread", "samples/s");
        for (String tool : variants.keySet()) {
            table.row(
                    tool,
                    turns.ratio(tool, OFF, AllocationLoop::perByte).text("%.3f"),
                    turns.spread(tool, r -> perByte(r) * 1024).text("%.1f"),
                    turns.difference(tool, OFF, r -> r.get("cpu") / r.get("objects") / 1000)
                            .text("%.3f"),
                    String.format(
                            Locale.ROOT,
                            "%.1f",
                            turns.spread(tool, r -> r.get("bytes") / r.get("wall") / options.number("threads"))
                                    .median()),
                    samples(tool, turns, options));
        }
        table.print();
    }

    private static double perByte(Child.Result result) {
        return result.get("cpu") / result.get("bytes");
    }

    /** How many samples a second an interval asks for at the rate that was reached; unknown to us for JFR. */
    private static String samples(String tool, Turns turns, Options options) {
        String mode = tool.substring(tool.indexOf('-') + 1);
        double rate =
                turns.spread(tool, r -> r.get("bytes") / r.get("wall") * 1e9).median();
        if (mode.equals("exact")) {
            return String.format(Locale.ROOT, "%,.0f", rate / options.number("size"));
        }
        return mode.endsWith("K")
                ? String.format(
                        Locale.ROOT, "%,.0f", rate / 1024 / Integer.parseInt(mode.substring(0, mode.length() - 1)))
                : "";
    }

    private static Child child(Options options, String tool) {
        // The cheapest collector: whatever a tool adds shows most. Exact mode is given less work, it takes a while.
        List<String> flags =
                new ArrayList<>(List.of("-Xms1g", "-Xmx1g", "-Xmn600m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"));
        flags.addAll(Tool.flags(tool));
        int megabytes = options.number("megabytes") / (tool.endsWith("exact") ? 8 : 1);
        return new Child(
                options.java(),
                flags,
                AllocLoop.class,
                List.of(tool, String.valueOf(megabytes), options.text("size"), options.text("threads")));
    }
}
