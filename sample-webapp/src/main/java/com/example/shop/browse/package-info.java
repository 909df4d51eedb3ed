/** The catalogue: what the shop sells. */
@NullMarked
package com.example.shop.browse;

import org.jspecify.annotations.NullMarked;
