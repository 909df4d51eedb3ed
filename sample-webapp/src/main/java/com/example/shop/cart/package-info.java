/** Carts, kept in Redis until they expire. */
@NullMarked
package com.example.shop.cart;

import org.jspecify.annotations.NullMarked;
