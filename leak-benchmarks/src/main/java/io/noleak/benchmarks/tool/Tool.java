package io.noleak.benchmarks.tool;

import java.util.List;
import java.util.Map;

/** Something that watches this JVM and tells what is live. Used by one thread. */
public interface Tool extends AutoCloseable {

    /**
     * An interval at which the probe practically never samples: what it costs when it only waits. A thread that has
     * counted down from it cannot be sampled for long at any other interval, so nothing else is measured in such a JVM.
     */
    String NEVER = "1048576K";

    /**
     * What is live, by method of the watched class.
     *
     * @param bytes as the tool tells them; empty if it tells none
     * @param samples objects it saw
     * @param margins half of the 95 % interval of the bytes; empty if it states none
     */
    record Live(Map<String, Double> bytes, Map<String, Double> samples, Map<String, Double> margins) {}

    /** Starts a stretch of work. */
    void begin();

    /** Returns what the tool says of how it watches, since it began; empty if it says nothing. */
    default String note() {
        return "";
    }

    /** Ends it. The tool need not be able to watch a second one. */
    Live show(Class<?> watched);

    @Override
    void close();

    /**
     * Opens a tool by its name: {@code off}, {@code idle}, {@code noleak-<mode>} or
     * {@code noleak-<mode>@<depth>}, {@code async-<interval>}, {@code jfr}.
     *
     * @throws IllegalArgumentException if there is no such tool
     */
    static Tool open(String name) {
        if (name.equals("off")) {
            return new NoTool();
        }
        if (name.equals("idle")) {
            return ProbeTool.open(NEVER);
        }
        if (name.startsWith("noleak-")) {
            return ProbeTool.open(name.substring("noleak-".length()));
        }
        if (name.startsWith("async-")) {
            return AsyncProfilerTool.start(name.substring("async-".length()));
        }
        if (name.startsWith("jfr")) {
            return new JfrTool();
        }
        throw new IllegalArgumentException(
                "There is no tool " + name
                        + "; there are: off, idle, noleak-<512K, exact, auto>, noleak-<64K>@<frames>, async-<512K>, jfr, jfr-large");
    }

    /** Returns the flags that the JVM to be watched must be started with. */
    static List<String> flags(String name) {
        return name.equals("jfr-large")
                ? List.of(
                        "-XX:FlightRecorderOptions=old-object-queue-size=100000", "-XX:TLABSize=16k", "-XX:-ResizeTLAB")
                : List.of();
    }
}
