package com.example.shop.cart;

import java.util.List;

/** A cart as it is now; one that expired or never was is empty. */
public record Cart(String id, List<CartItem> items) {

    public Cart {
        items = List.copyOf(items);
    }
}
