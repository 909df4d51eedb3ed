package com.example.bench;

import io.noleak.benchmarks.tool.Tool;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a known number of bytes at each of the sites, half of what it allocates there, and prints what the tool says.
 * Arguments: tool, kilobytes kept per site, threads.
 */
public final class Keeper {

    private static volatile Object dropped = ""; // a write that the JIT cannot do without

    private Keeper() {}

    public static void main(String[] arguments) throws Exception {
        long bytes = Long.parseLong(arguments[1]) * 1000;
        int threads = Integer.parseInt(arguments[2]);
        List<Object> kept = new ArrayList<>();
        try (Tool tool = Tool.open(arguments[0])) {
            keep(bytes, threads); // what a tool misses until it has settled in is no part of the question
            tool.begin();
            kept.addAll(keep(bytes, threads));
            Tool.Live live = tool.show(Sites.class);
            for (int site = 0; site < Sites.count(); site++) {
                String method = Sites.method(site);
                long objects = objects(bytes, threads, site) * threads;
                System.out.println("RESULT true." + method + " " + objects * Sites.size(site));
                System.out.println("RESULT bytes." + method + " " + live.bytes().getOrDefault(method, 0.0));
                System.out.println(
                        "RESULT samples." + method + " " + live.samples().getOrDefault(method, 0.0));
                System.out.println(
                        "RESULT margin." + method + " " + live.margins().getOrDefault(method, -1.0));
            }
        }
        System.out.println("NOTE kept " + kept.size() + " " + dropped.getClass());
    }

    private static long objects(long bytes, int threads, int site) {
        return Math.max(1, bytes / Sites.size(site) / threads);
    }

    private static List<Object> keep(long bytes, int threads) throws InterruptedException {
        Object[][] kept = new Object[threads][];
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            Thread thread = new Thread(() -> kept[number] = keepOwn(bytes, threads));
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        return List.of((Object[]) kept);
    }

    private static Object[] keepOwn(long bytes, int threads) {
        Object[] kept = new Object[Sites.count()];
        for (int site = 0; site < Sites.count(); site++) {
            Object[] objects = new Object[(int) objects(bytes, threads, site)];
            for (int i = 0; i < objects.length; i++) {
                dropped = Sites.allocate(site);
                objects[i] = Sites.allocate(site);
            }
            kept[site] = objects;
        }
        dropped = "";
        return kept;
    }
}
