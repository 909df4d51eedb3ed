package io.noleak.junit;

import io.noleak.report.Outcome;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;

/**
 * Checks every test of a suite that carries no {@link NoLeak} of its own, when {@code noleak.all} says so. Found by
 * JUnit's extension auto-detection, not for use by hand. A test that cannot be checked runs as it always did.
 */
public final class WholeSuiteExtension implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        if (!concerns(context)) {
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
        if (!concerns(context)) {
            invocation.proceed();
            return;
        }
        Body body = () -> test.getExecutable().execute();
        check(invocation, context, settings(context), List.of(), () -> Iterations.ofDynamicTest(body));
    }

    private static boolean concerns(ExtensionContext context) {
        return Settings.enabled(context::getConfigurationParameter)
                && WholeSuite.of(context::getConfigurationParameter) != WholeSuite.FALSE
                && TestPlace.of(context).annotation() == null;
    }

    private static void check(
            Invocation<Void> invocation,
            ExtensionContext context,
            CheckSettings settings,
            List<Object> arguments,
            Supplier<Iterations> iterations)
            throws Throwable {
        OnceOnly first = new OnceOnly(invocation);
        try {
            WholeSuite.refuseUnrepeatable(context);
            Conclusion conclusion = new TestCheck(context, settings, iterations.get(), arguments).run(first);
            conclusion.announce(context);
            conclude(conclusion, WholeSuite.of(context::getConfigurationParameter));
        } catch (NotCheckable | RepeatFailure reason) {
            SessionLog.notChecked(CheckName.of(context), String.valueOf(reason.getMessage()));
            first.proceedIfNotYet();
        }
    }

    private static void conclude(Conclusion conclusion, WholeSuite suite) {
        boolean failed = conclusion.outcome() == Outcome.LEAKING || conclusion.outcome() == Outcome.INVALID;
        if (failed && suite == WholeSuite.TRUE) {
            throw new AssertionFailedError(conclusion.text());
        }
    }

    private static CheckSettings settings(ExtensionContext context) {
        Settings settings = Settings.of(null, "", context::getConfigurationParameter);
        return CheckSettings.read(settings, NoLeak.OnInconclusive.PASS, NoLeak.Lifecycle.PER_ITERATION);
    }

    /** Knows whether the test has run. */
    private static final class OnceOnly implements Invocation<Void> {

        private final Invocation<Void> invocation;
        private boolean proceeded;

        OnceOnly(Invocation<Void> invocation) {
            this.invocation = invocation;
        }

        @Override
        public Void proceed() throws Throwable {
            proceeded = true;
            return invocation.proceed();
        }

        void proceedIfNotYet() throws Throwable {
            if (!proceeded) {
                invocation.proceed();
            }
        }
    }
}
