package com.example.shop.lookalike.k1boundedcache;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The latest views. Fills up, then every entry pushes another one out. */
@Component
@OnLesson(Lesson.BOUNDED_CACHE)
class RecentlyViewed {

    private static final int VIEWS = 200;

    private final AtomicLong number = new AtomicLong();
    private final Map<Long, String> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
            return size() > VIEWS;
        }
    };

    @EventListener
    synchronized void remember(ProductViewed viewed) {
        latest.put(number.incrementAndGet(), "view of " + viewed.product());
    }
}
