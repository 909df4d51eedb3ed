package com.example.bench;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Takes shows of many live samples. Arguments: live samples, megabytes of heap besides them. */
public final class ShowLoad {

    private static final int REPETITIONS = 7;
    private static final int SMALLEST_TABLE = 1_000;

    private static final List<byte[]> BALLAST = new ArrayList<>();

    private ShowLoad() {}

    public static void main(String[] arguments) throws Exception {
        int samples = Integer.parseInt(arguments[0]);
        for (int i = 0; i < Integer.parseInt(arguments[1]) * 1000; i++) {
            BALLAST.add(new byte[1000]);
        }
        Object[] kept = new Object[samples];
        ProbeOptions options = ProbeOptions.defaults()
                .withMode(new SamplingMode.Exact())
                .withMaxSamples(Math.max(SMALLEST_TABLE, samples + samples / 4 + 100_000));
        try (LocalProbe probe = LocalProbe.open(options)) {
            probe.begin();
            System.gc();
            long residentBefore = resident();
            for (int i = 0; i < samples; i++) {
                kept[i] = new byte[16];
            }
            System.gc();
            long residentAfter = resident();
            Snapshot last = probe.show();
            List<Long> beyond = new ArrayList<>();
            List<Long> shows = new ArrayList<>();
            for (int i = 0; i < REPETITIONS; i++) {
                long collection = median(3, ShowLoad::collect);
                long start = System.nanoTime();
                last = probe.show();
                long took = System.nanoTime() - start;
                shows.add(took);
                beyond.add(took - last.settle().collections() * collection);
            }
            System.out.println("RESULT show " + median(shows));
            System.out.println("RESULT beyond " + median(beyond));
            System.out.println("RESULT collections " + last.settle().collections());
            System.out.println("RESULT held " + last.completeness().tableUsed());
            System.out.println("RESULT native " + last.completeness().nativeBytes());
            System.out.println("RESULT resident " + (residentAfter - residentBefore));
            System.out.println("RESULT gcWithSamples " + median(5, ShowLoad::collect));
        }
        System.out.println("RESULT gcWithout " + median(5, ShowLoad::collect));
        System.out.println("NOTE kept " + kept.length + " and " + BALLAST.size());
    }

    private static long collect() {
        long start = System.nanoTime();
        System.gc();
        return System.nanoTime() - start;
    }

    private static long median(int times, LongSupplier measured) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            values.add(measured.getAsLong());
        }
        return median(values);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Resident memory in bytes, the touched heap included; 0 where the platform does not tell. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
