package com.example.cases;

import com.example.shop.OrderLog;
import io.noleak.junit.FakeTarget;
import io.noleak.junit.NoLeak;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Tests that want to run at the same time. */
public final class ParallelCases {

    private static final AtomicInteger RUNNING = new AtomicInteger();

    private ParallelCases() {}

    private static void alone() {
        if (RUNNING.get() != 0) {
            Events.add("not alone");
        }
        Events.add("checked");
    }

    /** Keeps something, which is nobody else's fault. */
    public static class Leaking {
        @RepeatedTest(20)
        void keeps() {
            RUNNING.incrementAndGet();
            OrderLog.record(10_000);
            LockSupport.parkNanos(1_000_000);
            RUNNING.decrementAndGet();
        }
    }

    /** Must not be blamed for it. */
    public static class Checked {
        final FakeTarget target = new FakeTarget("remote");

        @Test
        @NoLeak
        void harmless() {
            alone();
        }
    }
}
