/** Lesson 7: a class loader made by every request. */
@NullMarked
package com.example.shop.lesson.l07classloader;

import org.jspecify.annotations.NullMarked;
