/** A small shop on MySQL and Redis. */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
