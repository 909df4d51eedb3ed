package com.example.shop.lesson.l02unboundedcache;

import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keys are compared by value, and the page not asked for the longest makes room: clients choose query strings. */
@Component
@OnLesson(value = Lesson.UNBOUNDED_CACHE, fixed = true)
class FixedPageCache extends OncePerRequestFilter {

    private static final int PAGES = 100;

    private final Map<Address, Page> pages = Collections.synchronizedMap(new LinkedHashMap<>(PAGES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, Page> eldest) {
            return size() > PAGES;
        }
    });

    private record Address(String method, String uri, String query) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/products");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Address key =
                new Address(request.getMethod(), request.getRequestURI(), String.valueOf(request.getQueryString()));
        Page page = pages.get(key);
        if (page != null) {
            page.send(response);
        } else {
            pages.put(key, Page.render(request, response, chain));
        }
    }
}
