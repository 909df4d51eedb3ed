package com.example.shop.lesson.l06futurechain;

import com.example.shop.browse.Product;
import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Learns from each view once the model is there. Nobody ever says that it is. */
@Component
@OnLesson(Lesson.FUTURE_CHAIN)
class Recommendations {

    private final CompletableFuture<String> model = new CompletableFuture<>();
    private final AtomicLong learned = new AtomicLong();

    @EventListener
    void learn(ProductViewed viewed) {
        Product product = viewed.product();
        CompletableFuture<Void> unused = model.thenAccept(ready -> learned.addAndGet(product.cents()));
    }
}
