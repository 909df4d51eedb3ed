/** Look-alike 3: a connection pool that grows under load. */
@NullMarked
package com.example.shop.lookalike.k3growingpool;

import org.jspecify.annotations.NullMarked;
