package com.example.shop.lesson.l04listener;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who leaves is taken off the board: whatever registers also says when it ends. */
@Component
@OnLesson(value = Lesson.LISTENER, fixed = true)
class FixedPriceBoard {

    private final List<ProductViewed> viewers = new ArrayList<>();

    @EventListener
    synchronized void register(ProductViewed viewed) {
        viewers.add(viewed);
        RequestContextHolder.currentRequestAttributes()
                .registerDestructionCallback(
                        FixedPriceBoard.class.getName(), () -> unregister(viewed), RequestAttributes.SCOPE_REQUEST);
    }

    private synchronized void unregister(ProductViewed viewed) {
        viewers.remove(viewed);
    }
}
