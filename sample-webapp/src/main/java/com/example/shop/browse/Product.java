package com.example.shop.browse;

/** One article of the catalogue; the price in cents. */
public record Product(long id, String name, String description, int cents) {}
