package com.example.shop.lesson;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The lesson that runs.
 *
 * @param fixed whether its fixed twin runs instead
 */
record LessonChoice(Lesson lesson, boolean fixed) {

    private static final String FIXED = "-fixed";

    static LessonChoice parse(String value) {
        boolean fixed = value.endsWith(FIXED);
        String title = fixed ? value.substring(0, value.length() - FIXED.length()) : value;
        for (Lesson lesson : Lesson.values()) {
            if (lesson.title().equals(title) && (lesson.leaks() || !fixed)) {
                return new LessonChoice(lesson, fixed);
            }
        }
        throw new IllegalArgumentException("shop.lesson=" + value + " is no lesson. Give one of "
                + Arrays.stream(Lesson.values()).map(Lesson::title).collect(Collectors.joining(", "))
                + "; the first 12 also with -fixed behind the name.");
    }
}
