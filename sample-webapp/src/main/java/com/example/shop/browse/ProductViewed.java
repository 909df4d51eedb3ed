package com.example.shop.browse;

/** Somebody has looked at a product. */
public record ProductViewed(Product product) {}
