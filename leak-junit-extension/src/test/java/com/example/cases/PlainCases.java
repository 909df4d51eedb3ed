package com.example.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.OrderLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** An existing suite that never heard of noleak. */
public class PlainCases {

    private static int runs;

    private final List<byte[]> orders = new ArrayList<>();

    @BeforeEach
    void start() {
        assertEquals(0, orders.size(), "a new instance for each run");
    }

    @Test
    void harmless() {
        orders.add(new byte[2000]);
    }

    @Test
    void leaking() {
        OrderLog.record(2000);
    }

    @Test
    void onlyOnce() {
        assertEquals(1, ++runs);
    }

    @Test
    @Timeout(1)
    void inAHurry() {
        orders.add(new byte[10]);
    }

    @Test
    void slow() {
        LockSupport.parkNanos(1_000_000_000);
    }

    /** Tests that share state on purpose. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    public static class Sharing {
        private int runs;

        @Test
        void counts() {
            assertEquals(1, ++runs);
        }
    }

    /** Says which files this JVM has mapped. */
    public static class Mapped {
        @Test
        void library() throws java.io.IOException {
            boolean loaded = Files.readString(Path.of("/proc/self/maps")).contains("noleak");
            System.out.println("native library of noleak: " + (loaded ? "loaded" : "not loaded"));
        }
    }
}
