/** Lesson 4: a listener registered by every request. */
@NullMarked
package com.example.shop.lesson.l04listener;

import org.jspecify.annotations.NullMarked;
