package com.example.shop.lesson.l02unboundedcache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer, ready to be sent again. */
record Page(int status, String contentType, String body) {

    static Page render(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        Page page = new Page(
                answer.getStatus(),
                String.valueOf(answer.getContentType()),
                new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        answer.copyBodyToResponse();
        return page;
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
