package io.noleak.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Where the numbers come from. Printed below every table. */
record Environment(String machine, String jdk, String versions, double loadBefore) {

    private static final String TRUST = """
            How far to trust this: the variants take turns, and ratios are formed within one turn, so that a machine that
            slows down hurts all of them alike. The middle value and the range of all turns are given. CPU time is that
            of the whole JVM, its collector and compiler included. A figure from a shared or busy machine (see the load)
            tells the order of things, not the third digit: run it on yours.""";

    static Environment read(Path java) throws IOException, InterruptedException {
        return new Environment(readMachine(), versionOf(java), readVersions(), load());
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "machine: %s%njdk: %s%nversions: %s%nload average: %.1f before, %.1f after (one running thread = 1)%n%n%s",
                machine,
                jdk,
                versions,
                loadBefore,
                load(),
                TRUST);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String readMachine() throws IOException {
        Path cpu = Path.of("/proc/cpuinfo");
        String model = "unknown processor";
        if (Files.isReadable(cpu)) {
            model = Files.readAllLines(cpu).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(model);
        }
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%s, %d processors, %d GiB, %s %s",
                model,
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / 1073741824.0),
                system.getName(),
                system.getVersion());
    }

    private static String versionOf(Path java) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java.toString(), "-version")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text.lines()
                .filter(line -> !line.startsWith("Picked up"))
                .skip(1)
                .findFirst()
                .orElse("unknown");
    }

    private static String readVersions() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Environment.class.getResourceAsStream("versions.properties"))) {
            properties.load(in);
        }
        return "noleak " + properties.getProperty("noleak") + ", async-profiler "
                + properties.getProperty("async-profiler") + ", shark " + properties.getProperty("shark");
    }
}
