// docs:start class
package com.example.consumer;

import io.noleak.junit.NoLeak;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderLogTest {

    private static final List<String> LOG = new ArrayList<>();

    @Test
    @NoLeak
    void clean() {
        String.format("order %d", System.nanoTime());
    }

    @Test
    @NoLeak
    void leaking() {
        LOG.add(String.format("order %d", System.nanoTime()));
    }
}
// docs:end class
