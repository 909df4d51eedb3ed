package io.noleak.junit;

import io.noleak.report.Outcome;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/**
 * Checks every test of a suite that carries no {@link NoLeak} of its own, when {@code noleak.all} says so. Found by
 * JUnit's extension auto-detection, not for use by hand. A test that cannot be checked runs as it always did.
 */
public final class WholeSuiteExtension extends CheckingExtension {

    @Override
    boolean concerns(ExtensionContext context) {
        return Settings.enabled(context::getConfigurationParameter)
                && WholeSuite.of(context::getConfigurationParameter) != WholeSuite.FALSE
                && TestPlace.of(context).annotation() == null;
    }

    @Override
    void check(Invocation<Void> invocation, ExtensionContext context, Supplier<TestCheck> check) throws Throwable {
        OnceOnly first = new OnceOnly(invocation);
        try {
            WholeSuite.refuseUnrepeatable(context);
            Conclusion conclusion = check.get().run(first);
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

    @Override
    CheckSettings settings(ExtensionContext context) {
        Settings settings = Settings.of(null, "", context::getConfigurationParameter);
        return CheckSettings.read(settings, Purpose.WHOLE_SUITE);
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
