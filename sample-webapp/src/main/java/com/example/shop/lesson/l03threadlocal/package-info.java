/** Lesson 3: a thread local on threads that are used again. */
@NullMarked
package com.example.shop.lesson.l03threadlocal;

import org.jspecify.annotations.NullMarked;
