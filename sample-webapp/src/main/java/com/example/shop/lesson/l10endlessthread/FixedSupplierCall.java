package com.example.shop.lesson.l10endlessthread;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Two threads for all requests, a bounded queue, and no wait without an end. */
@Component
@OnLesson(value = Lesson.ENDLESS_THREAD, fixed = true)
class FixedSupplierCall implements DisposableBean {

    private static final int THREADS = 2;
    private static final int WAITING = 100;

    private final ExecutorService callers = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            new ThreadPoolExecutor.DiscardOldestPolicy());

    @EventListener
    void ask(ProductViewed viewed) {
        callers.execute(() -> await(new CountDownLatch(1)));
    }

    private static void await(CountDownLatch answer) {
        try {
            boolean answered = answer.await(1, TimeUnit.MILLISECONDS);
            assert !answered;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        callers.shutdownNow();
    }
}
