package com.example.bench;

import io.noleak.junit.NoLeak;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies of a known length, one that keeps a record of each run beside one that does not. Run by {@code time-to-verdict}. */
public final class VerdictCases {

    private static final List<byte[]> RECORDS = new ArrayList<>();

    @SuppressWarnings("UnusedVariable") // a write that the JIT cannot do without
    private static volatile Object last = "";

    @Test
    @NoLeak
    void tenMicros() {
        run("tenMicros");
    }

    @Test
    @NoLeak
    void tenMicrosLeaking() {
        run("tenMicrosLeaking");
    }

    @Test
    @NoLeak
    void oneMilli() {
        run("oneMilli");
    }

    @Test
    @NoLeak
    void oneMilliLeaking() {
        run("oneMilliLeaking");
    }

    @Test
    @NoLeak
    void fiftyMillis() {
        run("fiftyMillis");
    }

    @Test
    @NoLeak
    void fiftyMillisLeaking() {
        run("fiftyMillisLeaking");
    }

    /** Runs a body once. */
    public static void run(String body) {
        long micros = body.startsWith("ten") ? 10 : body.startsWith("one") ? 1_000 : 50_000;
        long end = System.nanoTime() + micros * 1_000;
        while (System.nanoTime() < end) {
            last = new byte[200];
        }
        if (body.endsWith("Leaking")) {
            RECORDS.add(new byte[100]);
        }
    }
}
