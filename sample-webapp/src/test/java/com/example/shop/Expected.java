package com.example.shop;

import static io.noleak.junit.assertj.LeakAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.lesson.Lesson;
import io.noleak.snapshot.Vital;
import io.noleak.verdict.Verdict;
import io.noleak.verdict.VitalGrowth;

/** What a check has to say on each lesson. */
final class Expected {

    private Expected() {}

    static void leak(Lesson lesson, Verdict verdict) {
        assertThat(verdict).as(lesson.title()).isLeaking();
        switch (lesson) {
            case DEBUG_TOOLBAR -> site(verdict, "RequestLog.doFilterInternal", "DebugToolbar.RECORDS");
            case UNBOUNDED_CACHE -> site(verdict, "Page.render", "PageCache.pages");
            case THREAD_LOCAL -> site(verdict, "Breadcrumbs.doFilterInternal", "ThreadLocal");
            case LISTENER -> site(verdict, "Catalogue.get", "PriceBoard.viewers");
            case METER_TAG -> site(verdict, "ViewMeter.count", "MeterRegistry");
            case FUTURE_CHAIN -> site(verdict, "Recommendations.learn", "Recommendations.model");
            case CLASS_LOADER -> {
                site(verdict, "DiscountRules.apply", "DiscountRules.compiled");
                vital(verdict, Vital.LOADED_CLASSES);
            }
            case OPEN_STATEMENT -> site(verdict, "SalesRank.look", "openStatements");
            case REDIS_SUBSCRIPTION ->
                site(verdict, "StockNews.subscribe", "RedisMessageListenerContainer.channelMapping");
            case ENDLESS_THREAD -> vital(verdict, Vital.THREADS);
            case DIRECT_BUFFER -> {
                site(verdict, "Thumbnails.render", "Thumbnails.spare");
                vital(verdict, Vital.DIRECT_BUFFERS);
            }
            case GROWING_BUILDER -> collection(verdict, "ViewJournal.journal");
            default -> throw new IllegalArgumentException(lesson + " is no leak");
        }
    }

    private static void site(Verdict verdict, String line, String holder) {
        assertThat(verdict).hasLeakAt(line).site(line).isHeldBy(holder);
    }

    private static void vital(Verdict verdict, Vital vital) {
        assertThat(((Verdict.Leaking) verdict).vitals())
                .extracting(VitalGrowth::vital)
                .contains(vital);
    }

    private static void collection(Verdict verdict, String path) {
        assertThat(((Verdict.Leaking) verdict).collections())
                .anySatisfy(collection -> assertThat(collection.path()).contains(path));
    }
}
