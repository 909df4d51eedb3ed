package com.example.shop.order;

/** An order as it was placed; the total in cents. */
public record Order(long id, String customer, int cents) {}
