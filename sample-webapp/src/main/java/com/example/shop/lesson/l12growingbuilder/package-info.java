/** Lesson 12: a builder that only grows. */
@NullMarked
package com.example.shop.lesson.l12growingbuilder;

import org.jspecify.annotations.NullMarked;
