package com.example.shop.lookalike.k6threadbuffer;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.nio.CharBuffer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Renders into a buffer that each thread keeps and uses again. */
@Component
@OnLesson(Lesson.THREAD_BUFFER)
class Renderer {

    private static final ThreadLocal<CharBuffer> BUFFER = ThreadLocal.withInitial(() -> CharBuffer.allocate(32 * 1024));

    @EventListener
    void render(ProductViewed viewed) {
        BUFFER.get().clear().put(viewed.product().description()).flip();
    }
}
