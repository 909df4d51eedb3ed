package com.example.shop.lookalike.k4lazyclasses;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Parts of the shop that come to life when they are first used, some of them late; there is an end to them. */
@Component
@OnLesson(Lesson.LAZY_CLASSES)
public class Features {

    private static final int COUNT = 20;
    private static final int VIEWS_BETWEEN = 10;

    /** Public, so that classes in loaders of their own can implement it. */
    public interface Feature {

        void use();
    }

    private final Map<Integer, Feature> loaded = new HashMap<>();
    private int views;

    @EventListener
    synchronized void use(ProductViewed viewed) {
        int feature = Math.min(views++ / VIEWS_BETWEEN, COUNT - 1);
        loaded.computeIfAbsent(feature, Features::load).use();
    }

    private static Feature load(int feature) {
        return (Feature) Proxy.newProxyInstance(
                new ClassLoader(Features.class.getClassLoader()) {},
                new Class<?>[] {Feature.class},
                (proxy, method, arguments) -> null);
    }
}
