package io.noleak.benchmarks;

import io.noleak.benchmarks.web.Load;
import io.noleak.benchmarks.web.Shop;
import io.noleak.benchmarks.web.ToolSwitch;
import io.noleak.junit.services.OwnServices;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CPU time of a request to the sample web app, on a real database, under each tool.
 *
 * <p>Two JVMs that run the same code differ by more than a careful tool costs, as each compiles it in its own way. So a
 * tool is compared with nothing in one and the same JVM, warm, where tools are opened and closed in turns.
 */
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
        defaults.put("turns", "3");
        defaults.put("rounds", "5");
        defaults.put("warmup", "40000");
        defaults.put("requests", "6000");
        defaults.put("threads", "2");
        defaults.put(
                "tools",
                "idle,noleak-512K,noleak-64K,noleak-8K,noleak-auto,noleak-exact,"
                        + "async-512K,async-64K,async-8K,jfr");
        return defaults;
    }

    @Override
    public void run(Options options) throws Exception {
        try (OwnServices services = Services.start();
                Stores stores = services.forTest("benchmark")) {
            System.out.println("services: " + services.describe() + "\n");
            Map<String, List<String>> families = families(options.list("tools"));
            Map<String, List<Child.Result>> results = new LinkedHashMap<>();
            for (int turn = 1; turn <= options.number("turns"); turn++) {
                for (Map.Entry<String, List<String>> family : families.entrySet()) {
                    System.err.print(
                            "\rturn " + turn + " of " + options.text("turns") + ": " + family.getKey() + "   ");
                    measure(options, family.getValue(), stores)
                            .forEach((tool, result) -> results.computeIfAbsent(
                                            named(tool, family.getKey()), any -> new ArrayList<>())
                                    .add(result));
                }
            }
            System.err.println();
            print(families, new Turns(results));
        }
    }

    /** What shares a JVM, by the first part of its name, with nothing first: two makers' agents cannot. */
    private static Map<String, List<String>> families(List<String> tools) {
        Map<String, List<String>> families = new LinkedHashMap<>();
        for (String tool : tools) {
            families.computeIfAbsent(tool.replaceFirst("-.*", ""), any -> new ArrayList<>(List.of(OFF)))
                    .add(tool);
        }
        return families;
    }

    private static String named(String tool, String family) {
        return tool.equals(OFF) ? OFF + " beside " + family : tool;
    }

    /** A JVM: every tool of the family in every round, each round starting with another one. */
    private static Map<String, Child.Result> measure(Options options, List<String> tools, Stores stores)
            throws Exception {
        Map<String, List<Slice>> slices = new LinkedHashMap<>();
        tools.forEach(tool -> slices.put(tool, new ArrayList<>()));
        try (Shop shop = Shop.startSwitchable(options.java(), stores)) {
            Load.requests(shop, options.number("threads"), options.number("warmup"));
            List<String> order = new ArrayList<>(tools);
            for (int round = 0; round < options.number("rounds"); round++) {
                for (String tool : order) {
                    Slice slice = slice(options, shop, tool);
                    slices.computeIfAbsent(tool, any -> new ArrayList<>()).add(slice);
                }
                Collections.rotate(order, 1);
            }
        }
        Map<String, Child.Result> results = new LinkedHashMap<>();
        slices.forEach((tool, all) -> results.put(tool, Slice.together(all)));
        return results;
    }

    private static Slice slice(Options options, Shop shop, String tool) throws IOException, InterruptedException {
        int threads = options.number("threads");
        int requests = options.number("requests");
        ToolSwitch tools = shop.tools();
        tools.open(tool);
        Load.requests(shop, threads, requests / 2); // auto mode looks at what is allocated before it begins
        String note = tools.begin();
        if (!note.isEmpty()) {
            System.out.println(tool + ": " + note);
        }
        double before = shop.cpuSeconds();
        Load.Seen seen = Load.requests(shop, threads, requests);
        double cpu = shop.cpuSeconds() - before;
        tools.closeTool();
        return new Slice(cpu, seen);
    }

    /** What a stretch of load with one tool took; CPU time in seconds. */
    private record Slice(double cpu, Load.Seen seen) {

        static Child.Result together(List<Slice> slices) {
            double cpu = slices.stream().mapToDouble(Slice::cpu).sum();
            long requests =
                    slices.stream().mapToLong(slice -> slice.seen.requests()).sum();
            return new Child.Result(
                    Map.of(
                            "cpu",
                            cpu * 1000 / requests,
                            "median",
                            Spread.of(slices.stream()
                                            .map(slice -> slice.seen.median())
                                            .toList())
                                    .median(),
                            "slowest99",
                            Spread.of(slices.stream()
                                            .map(slice -> slice.seen.slowest99())
                                            .toList())
                                    .median()),
                    List.of());
        }
    }

    private static void print(Map<String, List<String>> families, Turns turns) {
        Table table = new Table(
                "tool", "CPU per request, × off", "CPU ms per request", "extra µs", "median latency, ms", "99 %, ms");
        families.forEach((family, tools) -> tools.stream()
                .map(tool -> named(tool, family))
                .forEach(tool -> table.row(
                        tool,
                        turns.ratio(tool, named(OFF, family), r -> r.get("cpu")).text("%.3f"),
                        turns.spread(tool, r -> r.get("cpu")).text("%.3f"),
                        turns.difference(tool, named(OFF, family), r -> r.get("cpu"))
                                .map(millis -> millis * 1000)
                                .text("%.0f"),
                        turns.spread(tool, r -> r.get("median")).text("%.2f"),
                        turns.spread(tool, r -> r.get("slowest99")).text("%.1f"))));
        table.print();
    }
}
