/** Lesson 2: a cache whose keys are never equal. */
@NullMarked
package com.example.shop.lesson.l02unboundedcache;

import org.jspecify.annotations.NullMarked;
