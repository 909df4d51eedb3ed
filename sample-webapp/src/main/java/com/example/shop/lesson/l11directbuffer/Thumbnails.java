package com.example.shop.lesson.l11directbuffer;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Renders into memory outside the heap. Buffers are put aside for reuse, but a new one is always made. */
@Component
@OnLesson(Lesson.DIRECT_BUFFER)
class Thumbnails {

    private static final int BYTES = 16 * 1024;

    private final Queue<ByteBuffer> spare = new ConcurrentLinkedQueue<>();

    @EventListener
    void render(ProductViewed viewed) {
        ByteBuffer image = ByteBuffer.allocateDirect(BYTES);
        image.put(viewed.product().name().getBytes(StandardCharsets.UTF_8));
        spare.add(image);
    }
}
