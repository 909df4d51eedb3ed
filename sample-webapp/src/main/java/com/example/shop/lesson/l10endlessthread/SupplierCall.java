package com.example.shop.lesson.l10endlessthread;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the supplier in the background, and waits for an answer that never comes. */
@Component
@OnLesson(Lesson.ENDLESS_THREAD)
class SupplierCall {

    @EventListener
    void ask(ProductViewed viewed) {
        CountDownLatch answer = new CountDownLatch(1);
        Thread caller = new Thread(
                () -> await(answer), "supplier-call-" + viewed.product().id());
        caller.setDaemon(true);
        caller.start();
    }

    private static void await(CountDownLatch answer) {
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
