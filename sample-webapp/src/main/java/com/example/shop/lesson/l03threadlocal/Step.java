package com.example.shop.lesson.l03threadlocal;

/** One step of a request. */
record Step(String method, String uri) {}
