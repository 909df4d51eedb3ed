package com.example.shop.lookalike.k5steadyqueue;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.util.ArrayDeque;
import java.util.Queue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends audit lines away in batches: never empty for long, never longer than a batch. */
@Component
@OnLesson(Lesson.STEADY_QUEUE)
class AuditQueue {

    private static final int BATCH = 64;

    private final Queue<String> waiting = new ArrayDeque<>();

    @EventListener
    synchronized void audit(ProductViewed viewed) {
        waiting.add("viewed: " + viewed.product());
        if (waiting.size() >= BATCH) {
            waiting.clear();
        }
    }
}
