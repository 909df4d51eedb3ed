/** Lesson 10: a thread started by every request. */
@NullMarked
package com.example.shop.lesson.l10endlessthread;

import org.jspecify.annotations.NullMarked;
