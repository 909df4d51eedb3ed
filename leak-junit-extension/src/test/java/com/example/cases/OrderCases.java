package com.example.cases;

import com.example.shop.OrderLog;
import io.noleak.junit.NoLeak;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A leak and a look-alike, side by side. */
public class OrderCases {

    @Test
    @NoLeak(mode = "EXACT")
    void leaks() {
        OrderLog.record(1000);
    }

    @Test
    @NoLeak(mode = "EXACT")
    void forgets() {
        List<byte[]> orders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            orders.add(new byte[1000]);
        }
        if (orders.size() != 10) {
            throw new AssertionError(orders.size());
        }
    }
}
