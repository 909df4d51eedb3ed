/** Look-alike 6: a buffer for each thread. */
@NullMarked
package com.example.shop.lookalike.k6threadbuffer;

import org.jspecify.annotations.NullMarked;
