package com.example.shop.lesson.l05metertag;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts views, and by request to find the slow ones: a meter of its own for each. */
@Component
@OnLesson(Lesson.METER_TAG)
class ViewMeter {

    private final MeterRegistry meters;
    private final HttpServletRequest request;

    ViewMeter(MeterRegistry meters, HttpServletRequest request) {
        this.meters = meters;
        this.request = request;
    }

    @EventListener
    void count(ProductViewed viewed) {
        meters.counter("shop.product.views", "request", request.getRequestId()).increment();
    }
}
