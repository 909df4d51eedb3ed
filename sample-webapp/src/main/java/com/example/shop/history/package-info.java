/** What a customer has ordered so far. */
@NullMarked
package com.example.shop.history;

import org.jspecify.annotations.NullMarked;
