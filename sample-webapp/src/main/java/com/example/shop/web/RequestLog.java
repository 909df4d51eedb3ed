package com.example.shop.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Logs every request with its answer, as logger {@value #LOGGER} at level debug; costs nothing while that is off. */
@Component
public class RequestLog extends OncePerRequestFilter {

    public static final String LOGGER = "shop.requests";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOG.isDebugEnabled();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
        } finally {
            LOG.debug("%s %s -> %s".formatted(request.getMethod(), request.getRequestURI(), text(answer)));
            answer.copyBodyToResponse();
        }
    }

    private static String text(ContentCachingResponseWrapper answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
