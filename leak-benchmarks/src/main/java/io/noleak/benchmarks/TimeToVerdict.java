package io.noleak.benchmarks;

import io.noleak.benchmarks.tool.VerdictRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long it takes to be told whether a body leaks. */
final class TimeToVerdict implements Benchmark {

    /** As many as @NoLeak runs of each, which runs fewer of a slow body; see its {@code iterations}. */
    private static final Map<String, Integer> ITERATIONS =
            new LinkedHashMap<>(Map.of("tenMicros", 101, "oneMilli", 101, "fiftyMillis", 54));

    @Override
    public String name() {
        return "time-to-verdict";
    }

    @Override
    public String about() {
        return "time of a @NoLeak test of 10 µs, 1 ms and 50 ms, against class histograms and heap dumps after each round";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("turns", "5");
        defaults.put("bodies", "tenMicros,tenMicrosLeaking,oneMilli,oneMilliLeaking,fiftyMillis,fiftyMillisLeaking");
        defaults.put("rules", "noleak,histogram,dump");
        return defaults;
    }

    @Override
    public void run(Options options) throws Exception {
        Table table = new Table("body", "rule", "s of the test", "with JUnit's start", "said to leak");
        for (String body : options.list("bodies")) {
            Map<String, Child> variants = new LinkedHashMap<>();
            for (String rule : options.list("rules")) {
                int iterations = ITERATIONS.getOrDefault(body.replace("Leaking", ""), 101);
                variants.put(
                        rule,
                        new Child(
                                options.java(),
                                List.of("-Xmx512m"),
                                VerdictRun.class,
                                List.of(rule, body, String.valueOf(iterations))));
            }
            Turns turns = Turns.run(options.number("turns"), Turns.calls(variants));
            for (String rule : variants.keySet()) {
                List<Child.Result> results = turns.of(rule);
                table.row(
                        body,
                        rule,
                        turns.spread(rule, r -> r.get("testSeconds")).text("%.2f"),
                        turns.spread(rule, r -> r.get("seconds")).text("%.2f"),
                        String.format(
                                Locale.ROOT,
                                "%.0f of %d",
                                results.stream()
                                        .mapToDouble(r -> r.get("leaks"))
                                        .sum(),
                                results.size()));
            }
        }
        table.print();
    }
}
