package com.example.shop.lesson.l02unboundedcache;

import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps whole product pages, so that a page is rendered once. */
@Component
@OnLesson(Lesson.UNBOUNDED_CACHE)
class PageCache extends OncePerRequestFilter {

    private final Map<PageKey, Page> pages = new ConcurrentHashMap<>();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/products");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageKey key = new PageKey(request);
        Page page = pages.get(key);
        if (page != null) {
            page.send(response);
        } else {
            pages.put(key, Page.render(request, response, chain));
        }
    }
}
