package com.example.shop.lesson.l07classloader;

/** What a product costs after a discount, in cents. Public, so that rules in loaders of their own can implement it. */
@FunctionalInterface
public interface Discount {

    int price(int cents);
}
