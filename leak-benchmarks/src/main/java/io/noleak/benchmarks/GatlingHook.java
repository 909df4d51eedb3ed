package io.noleak.benchmarks;

import com.example.bench.HookSimulation;
import io.noleak.benchmarks.web.Shop;
import io.noleak.junit.gatling.GatlingResult;
import io.noleak.junit.gatling.GatlingRun;
import io.noleak.junit.services.OwnServices;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the hook does to the latencies that Gatling reports of the users' requests. */
final class GatlingHook implements Benchmark {

    private static final String OFF = "off";
    private static final String AGENT = "agent";
    private static final String HOOK = "hook";

    private static final List<String> PERCENTILES = List.of("50", "95", "99");

    /** A line of the figures that Gatling prints at the end; the hook's seven turns of 0 ms are among the requests. */
    private static final Pattern PERCENTILE =
            Pattern.compile("response time (\\d+)th percentile \\(ms\\)[ |]+([\\d,]+)");

    @Override
    public String name() {
        return "gatling-hook";
    }

    @Override
    public String about() {
        return "latencies in Gatling's report on the sample web app: without a probe, with the agent, with agent and hook";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("turns", "3");
        defaults.put("seconds", "15");
        defaults.put("users", "40");
        return defaults;
    }

    @Override
    public void run(Options options) throws Exception {
        try (OwnServices services = Services.start();
                Stores stores = services.forTest("gatling-hook")) {
            System.out.println("services: " + services.describe() + "\n");
            Map<String, Callable<Child.Result>> variants = new LinkedHashMap<>();
            for (String variant : List.of(OFF, AGENT, HOOK)) {
                variants.put(variant, () -> measure(options, variant, stores));
            }
            Turns turns = Turns.run(options.number("turns"), variants);
            Table table = new Table("variant", "50 %, ms", "95 %, ms", "99 %, ms");
            for (String variant : variants.keySet()) {
                List<String> row = new ArrayList<>(List.of(variant));
                PERCENTILES.forEach(percentile ->
                        row.add(turns.spread(variant, r -> r.get(percentile)).text("%.0f")));
                table.row(row.toArray(String[]::new));
            }
            table.print();
        }
    }

    private static Child.Result measure(Options options, String variant, Stores stores) throws Exception {
        String tool = variant.equals(OFF) ? OFF : "noleak-auto";
        try (Shop shop = Shop.start(options.java(), tool, stores)) {
            GatlingResult result = GatlingRun.fork(HookSimulation.class)
                    .property("url", shop.uri().toString())
                    .property("agent", variant.equals(HOOK) ? shop.agent() : "")
                    .property("seconds", String.valueOf(options.number("seconds")))
                    .property("users", String.valueOf(options.number("users")))
                    .results(Path.of("target", "gatling-hook"))
                    .timeout(Duration.ofMinutes(10))
                    .run();
            return latencies(result.consoleText());
        }
    }

    private static Child.Result latencies(String console) {
        Map<String, Double> found = new LinkedHashMap<>();
        Matcher line = PERCENTILE.matcher(console);
        while (line.find()) {
            found.put(line.group(1), Double.valueOf(line.group(2).replace(",", "")));
        }
        if (!found.keySet().containsAll(PERCENTILES)) {
            throw new IllegalStateException("Gatling printed no percentiles:\n" + console);
        }
        return new Child.Result(found, List.of());
    }
}
