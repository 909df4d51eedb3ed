package io.noleak.agent;

import io.noleak.snapshot.Jvm;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.util.stream.Collectors;

/** Who we are and how much CPU time we have had. */
final class ThisJvm {

    private ThisJvm() {}

    static Jvm describe() {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        String version = System.getProperty("java.vm.version") + " (" + System.getProperty("java.vendor") + ")";
        String collector = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .collect(Collectors.joining(", "));
        return new Jvm(ProcessHandle.current().pid(), runtime.getStartTime(), version, collector);
    }

    static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }
}
