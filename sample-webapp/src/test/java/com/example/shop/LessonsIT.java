package com.example.shop;

import static io.noleak.junit.assertj.LeakAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.lesson.Lesson;
import io.noleak.junit.LocalApp;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import io.noleak.verdict.Verdict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons in a child JVM: a few of them, and all of them with {@code -Dnoleak.full=true}. */
class LessonsIT {

    /** One leak with its twin and one look-alike: each check starts a shop of its own. */
    private static final Set<Lesson> FEW = EnumSet.of(Lesson.DEBUG_TOOLBAR, Lesson.EXPIRING_SESSIONS);

    @ParameterizedTest
    @MethodSource
    void every_leak_is_found_at_its_line(Lesson lesson) {
        Expected.leak(lesson, check(lesson.title()));
    }

    @ParameterizedTest
    @MethodSource("every_leak_is_found_at_its_line")
    void every_fixed_twin_is_clean(Lesson lesson) {
        assertThat(check(lesson.title() + "-fixed")).isClean();
    }

    @ParameterizedTest
    @MethodSource
    void every_look_alike_is_clean(Lesson lesson) {
        assertThat(check(lesson.title())).isClean();
    }

    @Test
    void the_services_that_were_asked_for_are_those_that_run() {
        String asked = System.getProperty("noleak.services", "auto");
        if (!asked.equals("auto")) {
            assertThat(Services.shared().describe()).startsWith(asked + ": ");
        }
    }

    private static Verdict check(String lesson) {
        try (Stores stores = Services.shared().forTest(lesson);
                LocalApp shop = Shop.start(lesson, stores)) {
            return Checked.views("lesson " + lesson, shop, new Shopper(Shop.uri(shop)));
        }
    }

    static Stream<Lesson> every_leak_is_found_at_its_line() {
        return chosen().filter(Lesson::leaks);
    }

    static Stream<Lesson> every_look_alike_is_clean() {
        return chosen().filter(lesson -> !lesson.leaks());
    }

    private static Stream<Lesson> chosen() {
        boolean full = Boolean.getBoolean("noleak.full");
        return Arrays.stream(Lesson.values()).filter(lesson -> full || FEW.contains(lesson));
    }
}
