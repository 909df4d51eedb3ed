package com.example.bench;

import com.sun.management.OperatingSystemMXBean;
import io.noleak.benchmarks.tool.Tool;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Does nothing but allocate and drop arrays, 16 frames deep. Arguments: tool, megabytes, bytes of an object, threads.
 */
public final class AllocLoop {

    private static final int HEADER = 16;

    /** Frames above the loop: the lambda and Thread.run; the loop itself. */
    private static final int DEPTH = 16 - 3;

    private static final int SLOTS = 64;

    private AllocLoop() {}

    public static void main(String[] arguments) throws Exception {
        long bytes = Long.parseLong(arguments[1]) * 1_000_000;
        int size = Integer.parseInt(arguments[2]);
        int threads = Integer.parseInt(arguments[3]);
        try (Tool tool = Tool.open(arguments[0])) {
            allocate(bytes / 4, size, threads);
            tool.begin();
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long cpu = system.getProcessCpuTime();
            long wall = System.nanoTime();
            allocate(bytes, size, threads);
            System.out.println("RESULT wall " + (System.nanoTime() - wall));
            System.out.println("RESULT cpu " + (system.getProcessCpuTime() - cpu));
            System.out.println("RESULT bytes " + bytes);
            System.out.println("RESULT objects " + bytes / size);
        }
    }

    private static void allocate(long bytes, int size, int threads) throws InterruptedException {
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> descend(DEPTH, bytes / threads / size, size - HEADER));
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
    }

    private static int descend(int depth, long count, int length) {
        return depth == 1 ? loop(count, length) : descend(depth - 1, count, length) + 1;
    }

    private static int loop(long count, int length) {
        Object[] slots = new Object[SLOTS];
        for (long i = 0; i < count; i++) {
            slots[(int) (i % SLOTS)] = new byte[length];
        }
        return slots[0].hashCode();
    }
}
