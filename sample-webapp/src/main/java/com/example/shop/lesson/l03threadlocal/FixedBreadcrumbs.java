package com.example.shop.lesson.l03threadlocal;

import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The notes end with the request. */
@Component
@OnLesson(value = Lesson.THREAD_LOCAL, fixed = true)
class FixedBreadcrumbs extends OncePerRequestFilter {

    private static final ThreadLocal<List<Step>> TRAIL = ThreadLocal.withInitial(ArrayList::new);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TRAIL.get()
                .add(new Step(
                        Thread.currentThread().getName() + " " + request.getMethod() + " " + request.getRequestURI()));
        try {
            chain.doFilter(request, response);
        } finally {
            TRAIL.remove();
        }
    }
}
