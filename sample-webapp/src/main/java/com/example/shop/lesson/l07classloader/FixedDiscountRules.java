package com.example.shop.lesson.l07classloader;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compiles a rule when it changes, and forgets the one before. */
@Component
@OnLesson(value = Lesson.CLASS_LOADER, fixed = true)
class FixedDiscountRules {

    private static final int PERCENT = 90;

    private final Discount rule = new RuleLoader().compile(PERCENT);

    @EventListener
    void apply(ProductViewed viewed) {
        rule.price(viewed.product().cents());
    }
}
