package com.example.shop.lesson.l06futurechain;

import com.example.shop.browse.Product;
import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The model is there once the shop is up; what waited for it runs and is forgotten. */
@Component
@OnLesson(value = Lesson.FUTURE_CHAIN, fixed = true)
class FixedRecommendations {

    private final CompletableFuture<String> model = new CompletableFuture<>();
    private final AtomicLong learned = new AtomicLong();

    @EventListener(ApplicationReadyEvent.class)
    void modelLoaded() {
        model.complete("ready");
    }

    @EventListener
    void learn(ProductViewed viewed) {
        Product product = viewed.product();
        CompletableFuture<Void> unused = model.thenAccept(ready -> learned.addAndGet(product.cents()));
    }
}
