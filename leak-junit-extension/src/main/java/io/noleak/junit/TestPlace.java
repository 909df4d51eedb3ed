package io.noleak.junit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The annotation that applies to a test, and what it stands on.
 *
 * @param annotation null if there is none
 * @param place {@code com.example.OrderTest.place()}
 */
record TestPlace(@Nullable NoLeak annotation, String place) {

    /** Looks at the method, its class and the classes that one is nested in. */
    static TestPlace of(ExtensionContext test) {
        ExtensionContext context = MethodContext.of(test);
        Optional<Method> method = context.getTestMethod();
        if (method.isPresent()) {
            Optional<NoLeak> found = AnnotationSupport.findAnnotation(method.get(), NoLeak.class);
            if (found.isPresent()) {
                return new TestPlace(
                        found.get(),
                        context.getRequiredTestClass().getName() + "."
                                + method.get().getName() + "()");
            }
        }
        @Nullable Class<?> type = context.getTestClass().orElse(null);
        while (type != null) {
            Optional<NoLeak> found = AnnotationSupport.findAnnotation(type, NoLeak.class);
            if (found.isPresent()) {
                return new TestPlace(found.get(), type.getName());
            }
            type = AnnotationSupport.isAnnotated(type, Nested.class) ? type.getEnclosingClass() : null;
        }
        return new TestPlace(null, "");
    }
}
