package com.example.cases;

import io.noleak.junit.FakeTarget;
import io.noleak.junit.NoLeak;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A time limit that is too short for the usual number of iterations. */
public class TimeoutCases {

    final FakeTarget target = new FakeTarget("remote");

    @Test
    @Timeout(8)
    @NoLeak
    void slowBody() {
        target.keep();
        LockSupport.parkNanos(10_000_000);
    }
}
