package io.noleak.junit;

import io.noleak.report.Outcome;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Checks the tests that carry {@link NoLeak}. A test that cannot be checked fails. */
final class NoLeakExtension implements BeforeAllCallback, BeforeEachCallback, InvocationInterceptor {

    /** JUnit's key of the lock that stands for all tests; the constant itself is in a module users need not have. */
    static final String EVERYTHING = "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY";

    /** Refuses invalid values of a class before anything of it has run. */
    @Override
    public void beforeAll(ExtensionContext context) {
        settings(context);
    }

    /** Refuses invalid values of a method before its set-up has run. */
    @Override
    public void beforeEach(ExtensionContext context) {
        settings(context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        if (!Settings.enabled(context::getConfigurationParameter)) {
            invocation.proceed();
            return;
        }
        CheckSettings settings = settings(context);
        check(
                invocation,
                context,
                settings,
                method.getArguments(),
                () -> Iterations.ofMethod(method, context, settings));
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
        if (!Settings.enabled(context::getConfigurationParameter)) {
            invocation.proceed();
            return;
        }
        Body body = () -> test.getExecutable().execute();
        check(invocation, context, settings(context), List.of(), () -> Iterations.ofDynamicTest(body));
    }

    private static void check(
            Invocation<Void> invocation,
            ExtensionContext context,
            CheckSettings settings,
            List<Object> arguments,
            Supplier<Iterations> iterations)
            throws Throwable {
        try {
            Conclusion conclusion = new TestCheck(context, settings, iterations.get(), arguments).run(invocation);
            conclusion.announce(context);
            conclude(conclusion, settings.onInconclusive());
        } catch (NotCheckable reason) {
            throw new ExtensionConfigurationException("@NoLeak on "
                    + TestPlace.of(context).place() + ": this test cannot be checked: " + reason.getMessage());
        } catch (RepeatFailure failure) {
            throw failure.asTestFailure();
        }
    }

    private static void conclude(Conclusion conclusion, NoLeak.OnInconclusive onInconclusive) {
        if (conclusion.outcome().passed()) {
            return;
        }
        if (conclusion.outcome() != Outcome.INCONCLUSIVE || onInconclusive == NoLeak.OnInconclusive.FAIL) {
            throw new AssertionFailedError(conclusion.text());
        }
        if (onInconclusive == NoLeak.OnInconclusive.ABORT) {
            throw new TestAbortedException(conclusion.text());
        }
    }

    private static CheckSettings settings(ExtensionContext context) {
        TestPlace place = TestPlace.of(context);
        Settings settings = Settings.of(place.annotation(), place.place(), context::getConfigurationParameter);
        return CheckSettings.read(settings, NoLeak.OnInconclusive.FAIL, NoLeak.Lifecycle.ONCE);
    }
}
