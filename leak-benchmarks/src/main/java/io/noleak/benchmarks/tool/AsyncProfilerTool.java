package io.noleak.benchmarks.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import one.profiler.AsyncProfiler;

/** async-profiler's {@code alloc} with {@code live}: it tells what is live once, when it is stopped. */
final class AsyncProfilerTool implements Tool {

    private final AsyncProfiler profiler = AsyncProfiler.getInstance();
    private boolean running;

    private AsyncProfilerTool() {}

    static AsyncProfilerTool start(String interval) {
        AsyncProfilerTool tool = new AsyncProfilerTool();
        tool.execute("start,event=alloc,alloc=" + interval.toLowerCase(Locale.ROOT) + ",live");
        tool.running = true;
        return tool;
    }

    private String execute(String command) {
        try {
            return profiler.execute(command);
        } catch (IOException e) {
            throw new UncheckedIOException("async-profiler: " + command, e);
        }
    }

    @Override
    public void begin() {}

    @Override
    public Live show(Class<?> watched) {
        System.gc(); // it counts what the last collection has left
        execute("stop");
        running = false;
        return new Live(
                byMethod(execute("collapsed,total"), watched),
                byMethod(execute("collapsed,samples"), watched),
                Map.of());
    }

    /** A line is a stack from the outermost frame to the allocated class, and a number. */
    private static Map<String, Double> byMethod(String collapsed, Class<?> watched) {
        String prefix = watched.getName().replace('.', '/') + ".";
        Map<String, Double> values = new HashMap<>();
        collapsed.lines().forEach(line -> {
            int from = line.lastIndexOf(prefix);
            if (from >= 0) {
                String rest = line.substring(from + prefix.length());
                String method = rest.substring(0, rest.indexOf(';'));
                values.merge(method, Double.valueOf(rest.substring(rest.lastIndexOf(' ') + 1)), Double::sum);
            }
        });
        return values;
    }

    @Override
    public void close() {
        if (running) {
            execute("stop");
        }
    }
}
