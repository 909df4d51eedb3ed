/** Look-alike 5: a queue in steady state. */
@NullMarked
package com.example.shop.lookalike.k5steadyqueue;

import org.jspecify.annotations.NullMarked;
