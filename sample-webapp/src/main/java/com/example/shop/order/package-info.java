/** Orders, kept in MySQL. */
@NullMarked
package com.example.shop.order;

import org.jspecify.annotations.NullMarked;
