package io.noleak.junit;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExecutableInvoker;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Runs what JUnit runs for one test: a new instance, {@code @BeforeEach}, the body, {@code @AfterEach}. */
final class WholeLife implements Body {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(WholeLife.class);
    private static final String TAKEN_DOWN = "taken down";

    private final ExtensionContext context;
    private final ExecutableInvoker invoker;
    private final TestObjects first;
    private final Method method;
    private final Object[] arguments;

    private WholeLife(ExtensionContext context, TestObjects first, Method method, Object[] arguments) {
        this.context = context;
        this.invoker = context.getExecutableInvoker();
        this.first = first;
        this.method = method;
        this.arguments = arguments;
    }

    static WholeLife of(ReflectiveInvocationContext<Method> invocation, ExtensionContext context) {
        Method method = invocation.getExecutable();
        method.setAccessible(true);
        return new WholeLife(
                context,
                TestObjects.of(context),
                method,
                invocation.getArguments().toArray());
    }

    @Override
    public void run() throws Throwable {
        TestObjects objects = first.fresh(invoker);
        Failures failures = new Failures();
        failures.collect(() -> before(objects));
        if (failures.none()) {
            failures.collect(() -> Body.call(method, objects.innermost(), arguments));
        }
        failures.collect(() -> after(objects));
        failures.rethrow();
    }

    /**
     * JUnit has run {@code @BeforeEach} on its own instance and would run {@code @AfterEach} on it at the very end. In
     * between it must not hold on to what the iterations need, a port for example, so it is taken down here, and JUnit
     * is told to leave that out.
     */
    void aroundAll(Body iterations) throws Throwable {
        context.getStore(NAMESPACE).put(TAKEN_DOWN, true);
        Failures failures = new Failures();
        failures.collect(() -> after(first));
        if (failures.none()) {
            failures.collect(iterations);
        }
        failures.rethrow();
    }

    /** Returns whether {@code @AfterEach} has run already for the instance that JUnit made. */
    static boolean isOver(ExtensionContext context) {
        return context.getStore(NAMESPACE).getOrDefault(TAKEN_DOWN, Boolean.class, false);
    }

    private void before(TestObjects objects) {
        for (Object object : objects.outermostFirst()) {
            methods(object, BeforeEach.class, HierarchyTraversalMode.TOP_DOWN)
                    .forEach(before -> invoker.invoke(before, object));
        }
    }

    private void after(TestObjects objects) throws Throwable {
        Failures failures = new Failures();
        for (Object object : objects.innermostFirst()) {
            methods(object, AfterEach.class, HierarchyTraversalMode.BOTTOM_UP)
                    .forEach(after -> failures.collect(() -> invoker.invoke(after, object)));
        }
        failures.rethrow();
    }

    private static List<Method> methods(
            Object object, Class<? extends java.lang.annotation.Annotation> type, HierarchyTraversalMode order) {
        return AnnotationSupport.findAnnotatedMethods(object.getClass(), type, order);
    }
}
