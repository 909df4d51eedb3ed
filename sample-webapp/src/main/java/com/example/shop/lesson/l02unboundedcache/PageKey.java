package com.example.shop.lesson.l02unboundedcache;

import jakarta.servlet.http.HttpServletRequest;

/** Which page was asked for. Has no {@code equals}: every key is its own, and no page is ever found again. */
final class PageKey {

    final String address;

    PageKey(HttpServletRequest request) {
        address = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString();
    }

    @Override
    public String toString() {
        return address;
    }
}
