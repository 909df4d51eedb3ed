package com.example.cases;

import com.example.shop.OrderLog;
import io.noleak.junit.NoLeak;
import org.junit.jupiter.api.Test;

/** Keeps as many bytes of an order as it is told. */
public class GrowingOrderCases {

    public static int kept;

    @Test
    @NoLeak(mode = "EXACT", rounds = 4, iterations = 51)
    void order() {
        if (kept > 0) {
            OrderLog.record(kept);
        }
    }
}
