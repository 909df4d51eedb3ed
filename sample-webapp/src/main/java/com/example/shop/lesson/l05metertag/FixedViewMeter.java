package com.example.shop.lesson.l05metertag;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts views by product: as many meters as the shop has products. Requests belong into a trace. */
@Component
@OnLesson(value = Lesson.METER_TAG, fixed = true)
class FixedViewMeter {

    private final MeterRegistry meters;

    FixedViewMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    @EventListener
    void count(ProductViewed viewed) {
        meters.counter(
                        "shop.product.views",
                        "product",
                        Long.toString(viewed.product().id()))
                .increment();
    }
}
