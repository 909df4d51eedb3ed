package com.example.docs;

import java.util.HashMap;
import java.util.Map;

/** Keeps a total for each item, and no order. */
final class Shop {

    private final Map<String, Integer> sold = new HashMap<>();

    void place(Order order) {
        sold.merge(order.item(), order.count(), Integer::sum);
    }
}
