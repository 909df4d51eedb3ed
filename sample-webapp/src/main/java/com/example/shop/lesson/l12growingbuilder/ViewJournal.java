package com.example.shop.lesson.l12growingbuilder;

import com.example.shop.browse.Product;
import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down each view for the nightly statistics, which were switched off long ago. */
@Component
@OnLesson(Lesson.GROWING_BUILDER)
class ViewJournal {

    private final StringBuilder journal = new StringBuilder();

    @EventListener
    synchronized void write(ProductViewed viewed) {
        Product product = viewed.product();
        journal.append(product.id()).append('\t').append(product.description()).append('\n');
    }
}
