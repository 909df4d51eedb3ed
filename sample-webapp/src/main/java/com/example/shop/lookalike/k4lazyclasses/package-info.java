/** Look-alike 4: classes loaded late. */
@NullMarked
package com.example.shop.lookalike.k4lazyclasses;

import org.jspecify.annotations.NullMarked;
