package io.noleak.benchmarks;

import io.noleak.benchmarks.web.Load;
import io.noleak.benchmarks.web.Shop;
import io.noleak.junit.services.OwnServices;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** CPU time of a request to the sample web app, on a real database, under each tool. */
final class WebRequests implements Benchmark {

    private static final String OFF = "off";

    @Override
    public String name() {
        return "web";
    }

    @Override
    public String about() {
        return "CPU time per request of the sample web app on MySQL and Redis, under each tool";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("turns", "5");
        defaults.put("warmup", "6000");
        defaults.put("requests", "10000");
        defaults.put("threads", "2");
        defaults.put(
                "tools",
                "off,idle,noleak-512K,async-512K,noleak-64K,async-64K,noleak-8K,async-8K,noleak-auto,noleak-exact,jfr");
        return defaults;
    }

    @Override
    public void run(Options options) throws Exception {
        try (OwnServices services = Services.start();
                Stores stores = services.forTest("benchmark")) {
            System.out.println("services: " + services.describe() + "\n");
            Map<String, Callable<Child.Result>> variants = new LinkedHashMap<>();
            for (String tool : options.list("tools")) {
                variants.put(tool, () -> measure(options, tool, stores));
            }
            if (!variants.containsKey(OFF)) {
                throw new IllegalArgumentException("Option --tools needs \"off\" to compare with");
            }
            Turns turns = Turns.run(options.number("turns"), variants);
            Table table = new Table(
                    "tool",
                    "CPU per request, × off",
                    "CPU ms per request",
                    "extra ms",
                    "median latency, ms",
                    "99 %, ms");
            for (String tool : variants.keySet()) {
                table.row(
                        tool,
                        turns.ratio(tool, OFF, r -> r.get("cpu")).text("%.3f"),
                        turns.spread(tool, r -> r.get("cpu")).text("%.3f"),
                        turns.difference(tool, OFF, r -> r.get("cpu")).text("%.3f"),
                        turns.spread(tool, r -> r.get("median")).text("%.2f"),
                        turns.spread(tool, r -> r.get("slowest99")).text("%.1f"));
            }
            table.print();
        }
    }

    private static Child.Result measure(Options options, String tool, Stores stores) throws Exception {
        Path java = options.java();
        try (Shop shop = Shop.start(java, tool, stores)) {
            Load.requests(shop, options.number("threads"), options.number("warmup") / 2);
            shop.begin();
            Load.requests(shop, options.number("threads"), options.number("warmup") / 2);
            double before = shop.cpuSeconds();
            Load.Seen seen = Load.requests(shop, options.number("threads"), options.number("requests"));
            double cpu = (shop.cpuSeconds() - before) * 1000 / seen.requests();
            shop.sayWhatWasSampled(options.number("warmup") / 2 + seen.requests());
            return new Child.Result(
                    Map.of("cpu", cpu, "median", seen.median(), "slowest99", seen.slowest99()), List.of());
        }
    }
}
