package io.noleak.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs a check in place of each test that is its concern; what a check means to the test is up to the subclass. */
abstract class CheckingExtension implements InvocationInterceptor {

    /** Returns whether this extension checks a test. */
    abstract boolean concerns(ExtensionContext context);

    abstract CheckSettings settings(ExtensionContext context);

    /** Runs the test, and the check unless there is a reason against it. */
    abstract void check(Invocation<Void> invocation, ExtensionContext context, Supplier<TestCheck> check)
            throws Throwable;

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        if (!concerns(context)) {
            invocation.proceed();
            return;
        }
        CheckSettings settings = settings(context);
        check(invocation, context, () -> {
            Iterations iterations = Iterations.ofMethod(method, context, settings);
            return new TestCheck(context, settings, iterations, method.getArguments());
        });
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        interceptTestMethod(invocation, method, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        if (WholeLife.isOver(context)) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        if (!concerns(context)) {
            invocation.proceed();
            return;
        }
        CheckSettings settings = settings(context);
        Iterations iterations =
                Iterations.ofDynamicTest(() -> test.getExecutable().execute());
        check(invocation, context, () -> new TestCheck(context, settings, iterations, List.of()));
    }
}
