/** Which lesson runs: a leak, its fixed twin or a look-alike. */
@NullMarked
package com.example.shop.lesson;

import org.jspecify.annotations.NullMarked;
