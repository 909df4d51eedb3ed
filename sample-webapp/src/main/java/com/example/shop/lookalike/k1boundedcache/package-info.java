/** Look-alike 1: a cache with a bound. */
@NullMarked
package com.example.shop.lookalike.k1boundedcache;

import org.jspecify.annotations.NullMarked;
