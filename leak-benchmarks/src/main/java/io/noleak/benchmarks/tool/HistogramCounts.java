package io.noleak.benchmarks.tool;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/** The JVM's own class histogram, after a full collection. */
final class HistogramCounts implements ClassCounts {

    @Override
    public Map<String, Long> take() throws IOException {
        String histogram;
        try {
            histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IOException("The JVM gave no class histogram", e);
        }
        Map<String, Long> counts = new HashMap<>();
        histogram.lines().map(line -> line.strip().split("\\s+", 5)).forEach(parts -> {
            if (parts.length >= 4 && parts[0].endsWith(":")) {
                counts.merge(parts[3], Long.valueOf(parts[1]), Long::sum);
            }
        });
        return counts;
    }
}
