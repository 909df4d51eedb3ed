/** Look-alike 2: sessions that expire. */
@NullMarked
package com.example.shop.lookalike.k2expiringsessions;

import org.jspecify.annotations.NullMarked;
