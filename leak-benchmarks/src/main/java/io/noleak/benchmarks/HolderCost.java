package io.noleak.benchmarks;

import com.example.bench.DumpMaker;
import io.noleak.benchmarks.search.NoleakSearch;
import io.noleak.benchmarks.search.SharkSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The search for what holds objects, beside shark's on the same dump. */
final class HolderCost implements Benchmark {

    private static final int SEARCHED = 50;

    /** Heaps that are tried to find the smallest one that does, in MB. */
    private static final List<Integer> HEAPS =
            List.of(32, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 4096);

    @Override
    public String name() {
        return "holders";
    }

    @Override
    public String about() {
        return "dump and search for the holder of 50 objects, time and smallest heap, against shark on the same dump";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("turns", "3");
        defaults.put("thousands", "100,1000,4000,20000");
        defaults.put("shark-up-to", "20000");
        defaults.put("heap", "4096");
        defaults.put("smallest-heap-up-to", "4000");
        return defaults;
    }

    @Override
    public void run(Options options) throws Exception {
        Table table = new Table(
                "thousands of objects",
                "dump file, MB",
                "dump, s",
                "search, s",
                "shark, s",
                "shark ÷ search",
                "smallest heap, MB",
                "shark's, MB",
                "root",
                "shark's root");
        Path folder = Files.createTempDirectory("noleak-benchmark");
        Path dump = folder.resolve("heap.hprof");
        try {
            for (String thousands : options.list("thousands")) {
                table.row(measure(options, thousands, dump));
                Files.delete(dump);
            }
        } finally {
            Files.deleteIfExists(dump);
            Files.delete(folder);
        }
        table.print();
    }

    private static String[] measure(Options options, String thousands, Path dump) throws Exception {
        int number = Integer.parseInt(thousands);
        String heap = "-Xmx" + (200 + number / 14) + "m";
        Child.Result made = new Child(
                        options.java(),
                        List.of(heap, "-XX:+UseSerialGC"),
                        DumpMaker.class,
                        List.of(thousands, dump.toString()))
                .run();
        Map<String, Child> variants = new LinkedHashMap<>();
        variants.put("noleak", search(options, NoleakSearch.class, dump, options.number("heap")));
        if (number <= options.number("shark-up-to")) {
            variants.put("shark", search(options, SharkSearch.class, dump, options.number("heap")));
        }
        Turns turns = Turns.run(options.number("turns"), Turns.calls(variants));
        boolean withShark = variants.containsKey("shark");
        boolean smallest = number <= options.number("smallest-heap-up-to");
        Child.Result first = turns.of("noleak").get(0);
        return new String[] {
            String.format(Locale.ROOT, "%,.0f", first.get("objects") / 1000),
            String.format(Locale.ROOT, "%,.0f", Files.size(dump) / 1e6),
            String.format(Locale.ROOT, "%.2f", made.get("dump") / 1e9),
            seconds(turns, "noleak"),
            withShark ? seconds(turns, "shark") : "not run",
            withShark ? turns.ratio("shark", "noleak", r -> r.get("search")).text("%.1f") : "not run",
            smallestHeap(options, NoleakSearch.class, dump),
            withShark && smallest ? smallestHeap(options, SharkSearch.class, dump) : "not run",
            String.join(", ", first.notes()),
            withShark ? String.join(", ", turns.of("shark").get(0).notes()) : "not run"
        };
    }

    private static String seconds(Turns turns, String variant) {
        return turns.spread(variant, r -> r.get("search") / 1e9).text("%.2f");
    }

    private static String smallestHeap(Options options, Class<?> main, Path dump) throws InterruptedException {
        for (int heap : HEAPS) {
            try {
                search(options, main, dump, heap).run();
                return String.valueOf(heap);
            } catch (IOException e) {
                System.err.print("\r" + main.getSimpleName() + " needs more than " + heap + " MB");
            }
        }
        return "more than " + HEAPS.get(HEAPS.size() - 1);
    }

    private static Child search(Options options, Class<?> main, Path dump, int heap) {
        return new Child(
                options.java(),
                List.of("-Xmx" + heap + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                main,
                List.of(dump.toString(), DumpMaker.Forgotten.class.getName(), String.valueOf(SEARCHED)));
    }
}
