package io.noleak.agent;

import com.sun.management.UnixOperatingSystemMXBean;
import io.noleak.snapshot.Vital;
import io.noleak.snapshot.Vitals;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the vitals of this JVM. */
final class VitalsReader {

    /** Names of threads and descriptors are evidence for a person; beyond this many nobody reads them. */
    private static final int MOST_NAMES = 2_000;

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private VitalsReader() {}

    /** Reads all vitals; {@code heapUsed} was read right after the GC. */
    static Vitals read(long heapUsed) {
        Map<Vital, Long> values = new EnumMap<>(Vital.class);
        values.put(Vital.HEAP_USED, heapUsed);
        long heapMax = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax();
        if (heapMax > 0) {
            values.put(Vital.HEAP_MAX, heapMax);
        }
        List<Thread> threads = platformThreads();
        values.put(Vital.THREADS, (long) threads.size());
        values.put(
                Vital.CARRIER_THREADS,
                threads.stream().filter(VitalsReader::isCarrier).count());
        values.put(Vital.LOADED_CLASSES, (long)
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals("Metaspace")) {
                values.put(Vital.METASPACE, pool.getUsage().getUsed());
            }
        }
        for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            switch (pool.getName()) {
                case "direct" -> values.put(Vital.DIRECT_BUFFERS, pool.getMemoryUsed());
                case "mapped" -> values.put(Vital.MAPPED_BUFFERS, pool.getMemoryUsed());
                default -> {}
            }
        }
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            values.put(Vital.OPEN_FILES, system.getOpenFileDescriptorCount());
        }
        return new Vitals(
                values,
                threads.stream().map(Thread::getName).sorted().limit(MOST_NAMES).toList(),
                openFiles());
    }

    /** The probe's own thread is not part of what is observed. */
    private static List<Thread> platformThreads() {
        ThreadGroup root = Objects.requireNonNull(Thread.currentThread().getThreadGroup());
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 64];
        int count;
        while ((count = root.enumerate(threads, true)) == threads.length) {
            threads = new Thread[threads.length * 2];
        }
        return Arrays.stream(threads, 0, count)
                .filter(thread -> !thread.getName().startsWith(ProbeThread.PREFIX))
                .toList();
    }

    private static boolean isCarrier(Thread thread) {
        return thread.getClass().getName().equals("jdk.internal.misc.CarrierThread");
    }

    private static List<String> openFiles() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(DESCRIPTORS)) {
            return StreamSupport.stream(entries.spliterator(), false)
                    .limit(MOST_NAMES)
                    .flatMap(VitalsReader::target)
                    .sorted()
                    .toList();
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // not Linux, or not allowed: unknown
        }
    }

    /** A descriptor may be closed between listing and reading; the listing's own is always one of them. */
    private static Stream<String> target(Path descriptor) {
        try {
            return Stream.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
