package com.example.bench;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Dumps a heap that looks like a shop's: orders in a map, items and texts below them, and records that a static list of
 * an audit log holds beside everything else. Arguments: thousands of objects, file.
 */
public final class DumpMaker {

    /** The class whose holder is looked for. */
    public static final class Forgotten {
        final String text;

        Forgotten(int number) {
            this.text = "record " + number;
        }
    }

    record Item(String name, Integer count) {}

    record Order(String id, List<Item> items) {}

    /** What holds on to them. */
    static final class AuditLog {
        static final List<Forgotten> RECORDS = new ArrayList<>();

        private AuditLog() {}
    }

    private static final int FORGOTTEN = 1000;

    /** Objects of an order with its two items, entries and texts. */
    private static final int OBJECTS_PER_ORDER = 14;

    private static final Map<Integer, Order> ORDERS = new HashMap<>();

    private DumpMaker() {}

    public static void main(String[] arguments) throws Exception {
        int orders = (int) (Long.parseLong(arguments[0]) * 1000 / OBJECTS_PER_ORDER);
        for (int i = 0; i < orders; i++) {
            List<Item> items = new ArrayList<>(2);
            items.add(new Item("left " + i, 1000 + i));
            items.add(new Item("right " + i, 2000 + i));
            ORDERS.put(i, new Order("order " + i, items));
        }
        for (int i = 0; i < FORGOTTEN; i++) {
            AuditLog.RECORDS.add(new Forgotten(i));
        }
        long start = System.nanoTime();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[1], true);
        System.out.println("RESULT dump " + (System.nanoTime() - start));
    }
}
