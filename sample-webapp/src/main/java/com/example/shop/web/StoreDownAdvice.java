package com.example.shop.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** MySQL or Redis does not answer: 503, so that a client knows to come again. */
@RestControllerAdvice
class StoreDownAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(StoreDownAdvice.class);

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail unavailable(Exception e) {
        LOG.warn(
                "store failed: {}", NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The shop cannot reach its stores right now. Try again in a moment.");
    }
}
