package com.example.shop.lesson.l12growingbuilder;

import com.example.shop.browse.Product;
import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The journal is emptied whenever it is full; here it would be sent away first. */
@Component
@OnLesson(value = Lesson.GROWING_BUILDER, fixed = true)
class FixedViewJournal {

    private static final int FULL = 4096;

    private final StringBuilder journal = new StringBuilder(FULL * 2);

    @EventListener
    synchronized void write(ProductViewed viewed) {
        Product product = viewed.product();
        journal.append(product.id()).append('\t').append(product.description()).append('\n');
        if (journal.length() > FULL) {
            journal.setLength(0);
        }
    }
}
