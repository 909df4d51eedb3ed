package com.example.shop.history;

import com.example.shop.order.Order;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HistoryController {

    private static final int LATEST = 50;

    private final JdbcClient jdbc;

    HistoryController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/customers/{customer}/orders")
    List<Order> orders(@PathVariable @Size(min = 1, max = 60) String customer) {
        return jdbc.sql("SELECT id, customer, cents FROM shop_order WHERE customer = :customer"
                        + " ORDER BY id DESC LIMIT :latest")
                .param("customer", customer)
                .param("latest", LATEST)
                .query(Order.class)
                .list();
    }
}
