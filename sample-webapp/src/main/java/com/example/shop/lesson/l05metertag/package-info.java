/** Lesson 5: a meter with a tag that has no bound. */
@NullMarked
package com.example.shop.lesson.l05metertag;

import org.jspecify.annotations.NullMarked;
