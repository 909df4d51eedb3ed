package com.example.shop.lesson.l07classloader;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compiles the discount anew for each view, "to be up to date", and keeps what it compiled. */
@Component
@OnLesson(Lesson.CLASS_LOADER)
class DiscountRules {

    private static final int PERCENT = 90;

    private final Queue<Discount> compiled = new ConcurrentLinkedQueue<>();

    @EventListener
    void apply(ProductViewed viewed) {
        Discount rule = new RuleLoader().compile(PERCENT);
        compiled.add(rule);
        rule.price(viewed.product().cents());
    }
}
