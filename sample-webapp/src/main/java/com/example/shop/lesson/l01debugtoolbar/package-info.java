/** Lesson 1: a debug panel that keeps every log record. */
@NullMarked
package com.example.shop.lesson.l01debugtoolbar;

import org.jspecify.annotations.NullMarked;
