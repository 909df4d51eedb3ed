package com.example.cases;

import io.noleak.junit.FakeTarget;
import io.noleak.junit.NoLeak;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A time limit that is far too short for all iterations. */
public class TimeoutCases {

    final FakeTarget target = new FakeTarget("remote");

    @Test
    @Timeout(8)
    @NoLeak(iterations = 20)
    void slowBody() {
        target.keep();
        LockSupport.parkNanos(50_000_000);
    }
}
