package com.example.shop.lesson.l03threadlocal;

/** One step of a request, as the error log would show it. */
record Step(String text) {}
