/** Lesson 11: direct buffers that nobody gives back. */
@NullMarked
package com.example.shop.lesson.l11directbuffer;

import org.jspecify.annotations.NullMarked;
