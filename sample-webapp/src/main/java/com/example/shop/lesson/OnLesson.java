package com.example.shop.lesson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Makes a bean part of the shop only while this lesson runs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnLessonCondition.class)
public @interface OnLesson {

    Lesson value();

    /** Whether the bean is the fixed twin instead of the leak. */
    boolean fixed() default false;
}
