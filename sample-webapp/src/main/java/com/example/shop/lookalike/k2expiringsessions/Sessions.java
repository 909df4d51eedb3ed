package com.example.shop.lookalike.k2expiringsessions;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One session for each view; those that have expired are swept away by the next one. */
@Component
@OnLesson(Lesson.EXPIRING_SESSIONS)
class Sessions {

    private static final long LIFE = Duration.ofMillis(100).toNanos();

    private final Deque<Session> byAge = new ArrayDeque<>();

    private record Session(long created, String lastSeen) {}

    @EventListener
    synchronized void open(ProductViewed viewed) {
        long now = System.nanoTime();
        while (!byAge.isEmpty() && now - byAge.getFirst().created() > LIFE) {
            byAge.removeFirst();
        }
        byAge.addLast(new Session(now, "saw " + viewed.product()));
    }
}
