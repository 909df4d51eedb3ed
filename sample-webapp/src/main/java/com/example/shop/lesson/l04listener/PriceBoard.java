package com.example.shop.lesson.l04listener;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Everybody who looks at a product is told when its price falls. Nobody is ever taken off the board. */
@Component
@OnLesson(Lesson.LISTENER)
class PriceBoard {

    private final List<ProductViewed> viewers = new ArrayList<>();

    @EventListener
    synchronized void register(ProductViewed viewed) {
        viewers.add(viewed);
    }
}
