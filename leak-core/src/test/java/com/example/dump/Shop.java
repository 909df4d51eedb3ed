package com.example.dump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Orders held in many ways, for a small heap dump with something of everything. */
@SuppressWarnings("UnusedVariable") // The dump is the reader.
public final class Shop {

    static final List<Order> ORDERS = new ArrayList<>();
    static final Map<String, Order> BY_NAME = new HashMap<>();
    static final Map<String, Order> CONCURRENT = new ConcurrentHashMap<>();
    static final Map<Object, Order> WEAK = new WeakHashMap<>();
    static final List<Order> COPIED = new CopyOnWriteArrayList<>();
    static final ArrayBlockingQueue<Order> QUEUE = new ArrayBlockingQueue<>(100);
    static final ThreadLocal<Order> CURRENT = new ThreadLocal<>();
    static final StringBuilder AUDIT = new StringBuilder();
    static Order last;

    private Shop() {}

    /** An order of a chain of orders. */
    public static final class Order {
        final Order before;
        final String name;
        final long[] prices = {1, 2, 3};

        Order(Order before, String name) {
            this.before = before;
            this.name = name;
        }
    }

    /** Returns the orders of each holder, named like it. */
    public static Map<String, List<Object>> fill() {
        Map<String, List<Object>> held = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            String name = "order " + i;
            AUDIT.append(name);
            ORDERS.add(remember(held, "list", name));
            BY_NAME.put(name, remember(held, "map", name));
            CONCURRENT.put(name, remember(held, "concurrent", name));
            WEAK.put(name, remember(held, "weak", name));
            COPIED.add(remember(held, "copied", name));
            QUEUE.add(remember(held, "queue", name));
            last = new Order(last, name);
            held.computeIfAbsent("chain", key -> new ArrayList<>()).add(last);
        }
        CURRENT.set(remember(held, "thread local", "now"));
        return held;
    }

    private static Order remember(Map<String, List<Object>> held, String holder, String name) {
        Order order = new Order(null, name);
        held.computeIfAbsent(holder, key -> new ArrayList<>()).add(order);
        return order;
    }
}
