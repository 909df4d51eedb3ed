package com.example.shop.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

/** So many of one product. */
public record CartItem(
        @Positive long productId, @Min(1) @Max(99) int quantity) {}
