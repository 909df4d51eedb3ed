package com.example.docs;

import io.noleak.junit.NoLeak;
import org.junit.jupiter.api.Test;

class OrderTest {

    private final Shop shop = new Shop();

    // docs:start noleak
    @Test
    @NoLeak
    void order() {
        shop.place(new Order("book", 1));
    }
    // docs:end noleak
}
