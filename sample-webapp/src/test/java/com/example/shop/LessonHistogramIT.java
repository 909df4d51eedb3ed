package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.lesson.Lesson;
import io.noleak.junit.LocalApp;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every lesson truly leaks and no twin does, by a count that shares no code with the product. */
@EnabledIfSystemProperty(named = "noleak.full", matches = "true")
class LessonHistogramIT {

    private static final int VIEWS = 500;
    private static final int LONG = 3000;

    @ParameterizedTest
    @CsvSource({
        "DEBUG_TOOLBAR, ch.qos.logback.classic.spi.LoggingEvent",
        "UNBOUNDED_CACHE, com.example.shop.lesson.l02unboundedcache.PageKey",
        "THREAD_LOCAL, com.example.shop.lesson.l03threadlocal.Step",
        "LISTENER, com.example.shop.browse.ProductViewed",
        "METER_TAG, io.micrometer.core.instrument.cumulative.CumulativeCounter",
        "FUTURE_CHAIN, java.util.concurrent.CompletableFuture$UniAccept",
        "CLASS_LOADER, com.example.shop.lesson.l07classloader.RuleLoader",
        "OPEN_STATEMENT, com.mysql.cj.jdbc.ClientPreparedStatement",
        "REDIS_SUBSCRIPTION, org.springframework.data.redis.listener.ChannelTopic",
        "ENDLESS_THREAD, java.lang.Thread",
        "DIRECT_BUFFER, java.nio.DirectByteBuffer",
    })
    void a_lesson_keeps_an_object_for_every_view_and_its_twin_does_not(Lesson lesson, String type) throws Exception {
        assertThat(growth(lesson.title(), type)).as("leak").isBetween(VIEWS * 95L / 100, VIEWS * 3L);
        assertThat(growth(lesson.title() + "-fixed", type)).as("fixed twin").isLessThan(VIEWS / 5);
    }

    @Test
    void the_growing_builder_keeps_a_line_of_text_for_every_view_and_its_twin_does_not() throws Exception {
        long line = 200;
        assertThat(bytes(Lesson.GROWING_BUILDER.title())).as("leak").isGreaterThan(LONG * line);
        assertThat(bytes(Lesson.GROWING_BUILDER.title() + "-fixed"))
                .as("fixed twin")
                .isLessThan(LONG * line / 5);
    }

    private static long growth(String lesson, String type) throws Exception {
        return measure(lesson, VIEWS, histogram -> histogram.objects(type));
    }

    private static long bytes(String lesson) throws Exception {
        return measure(lesson, LONG, histogram -> histogram.bytes("[B"));
    }

    private static long measure(String lesson, int views, ToLongFunction<Histogram> reading) throws Exception {
        try (Stores stores = Services.shared().forTest(lesson);
                LocalApp shop = Shop.start(lesson, stores)) {
            Shopper shopper = new Shopper(Shop.uri(shop));
            view(shopper, 200);
            Histogram before = Histogram.of(shop.pid());
            view(shopper, views);
            Histogram after = Histogram.of(shop.pid());
            return reading.applyAsLong(after) - reading.applyAsLong(before);
        }
    }

    private static void view(Shopper shopper, int times) {
        for (int i = 0; i < times; i++) {
            shopper.view();
        }
    }
}
