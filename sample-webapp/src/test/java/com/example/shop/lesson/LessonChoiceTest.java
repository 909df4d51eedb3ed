package com.example.shop.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonChoiceTest {

    @ParameterizedTest
    @EnumSource
    void every_lesson_is_found_by_its_title(Lesson lesson) {
        assertThat(LessonChoice.parse(lesson.title())).isEqualTo(new LessonChoice(lesson, false));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "BOUNDED_CACHE",
                "EXPIRING_SESSIONS",
                "GROWING_POOL",
                "LAZY_CLASSES",
                "STEADY_QUEUE",
                "THREAD_BUFFER"
            },
            mode = EnumSource.Mode.EXCLUDE)
    void every_leak_has_a_fixed_twin(Lesson lesson) {
        assertThat(LessonChoice.parse(lesson.title() + "-fixed")).isEqualTo(new LessonChoice(lesson, true));
    }

    @Test
    void there_are_twelve_leaks_and_six_look_alikes() {
        assertThat(Lesson.values()).filteredOn(Lesson::leaks).hasSize(12);
        assertThat(Lesson.values()).filteredOn(lesson -> !lesson.leaks()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"debug_toolbar", "DEBUG-TOOLBAR", "fixed", "-fixed", "steady-queue-fixed"})
    void what_is_no_lesson_is_refused_with_those_that_are(String value) {
        assertThatThrownBy(() -> LessonChoice.parse(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("shop.lesson=" + value + " is no lesson. Give one of debug-toolbar, ")
                .hasMessageEndingWith("the first 12 also with -fixed behind the name.");
    }
}
