package com.example.shop.lesson;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotatedTypeMetadata;

final class OnLessonCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String value = context.getEnvironment().getProperty("shop.lesson", "");
        if (value.isEmpty()) {
            return false;
        }
        MergedAnnotation<OnLesson> wanted = metadata.getAnnotations().get(OnLesson.class);
        return LessonChoice.parse(value)
                .equals(new LessonChoice(wanted.getEnum("value", Lesson.class), wanted.getBoolean("fixed")));
    }
}
