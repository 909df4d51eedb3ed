package com.example.shop.order;

import com.example.shop.browse.Catalogue;
import com.example.shop.cart.CartItem;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes orders to MySQL: an order is there with all of its lines or not at all. */
@Repository
class OrderBook {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    OrderBook(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    @Transactional
    public Order place(String customer, List<CartItem> items) {
        int total = items.stream().mapToInt(this::price).sum();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO shop_order (customer, cents) VALUES (:customer, :cents)")
                .param("customer", customer)
                .param("cents", total)
                .update(key);
        long id =
                Objects.requireNonNull(key.getKey(), "the database gave no key").longValue();
        for (CartItem item : items) {
            jdbc.sql("INSERT INTO order_line (order_id, product_id, quantity) VALUES (:order, :product, :quantity)")
                    .param("order", id)
                    .param("product", item.productId())
                    .param("quantity", item.quantity())
                    .update();
        }
        return new Order(id, customer, total);
    }

    private int price(CartItem item) {
        return Math.multiplyExact(catalogue.get(item.productId()).cents(), item.quantity());
    }
}
