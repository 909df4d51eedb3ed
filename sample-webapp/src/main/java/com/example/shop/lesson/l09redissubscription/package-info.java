/** Lesson 9: a Redis subscription made by every request. */
@NullMarked
package com.example.shop.lesson.l09redissubscription;

import org.jspecify.annotations.NullMarked;
