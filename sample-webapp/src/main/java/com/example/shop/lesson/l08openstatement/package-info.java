/** Lesson 8: statements left open on pooled connections. */
@NullMarked
package com.example.shop.lesson.l08openstatement;

import org.jspecify.annotations.NullMarked;
