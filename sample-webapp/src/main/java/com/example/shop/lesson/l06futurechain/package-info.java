/** Lesson 6: work chained on a future that never completes. */
@NullMarked
package com.example.shop.lesson.l06futurechain;

import org.jspecify.annotations.NullMarked;
