package io.noleak.benchmarks;

import com.example.bench.PlainCases;
import io.noleak.benchmarks.tool.PlainRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the extension costs the tests that do not use it. */
final class PlainTests implements Benchmark {

    @Override
    public String name() {
        return "plain-tests";
    }

    @Override
    public String about() {
        return "time of " + PlainCases.TESTS + " empty tests without @NoLeak, with the extension present and absent";
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("turns", "9");
    }

    @Override
    public void run(Options options) throws Exception {
        Map<String, Child> variants = new LinkedHashMap<>();
        for (String variant : List.of("absent", "present")) {
            variants.put(variant, new Child(options.java(), List.of("-Xmx512m"), PlainRun.class, List.of(variant)));
        }
        Turns turns = Turns.run(options.number("turns"), Turns.calls(variants));
        Table table = new Table("extension", "s", "ratio");
        for (String variant : variants.keySet()) {
            table.row(
                    variant,
                    turns.spread(variant, r -> r.get("seconds")).text("%.2f"),
                    turns.ratio(variant, "absent", r -> r.get("seconds")).text("%.3f"));
        }
        table.print();
    }
}
