package io.noleak.junit;

import io.noleak.report.Outcome;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Checks the tests that carry {@link NoLeak}. A test that cannot be checked fails. */
final class NoLeakExtension extends CheckingExtension implements BeforeAllCallback, BeforeEachCallback {

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
    boolean concerns(ExtensionContext context) {
        return Settings.enabled(context::getConfigurationParameter);
    }

    @Override
    void check(Invocation<Void> invocation, ExtensionContext context, Supplier<TestCheck> check) throws Throwable {
        try {
            TestCheck ready = check.get();
            Conclusion conclusion = ready.run(invocation);
            conclusion.announce(context);
            conclude(conclusion, ready.settings().onInconclusive());
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

    @Override
    CheckSettings settings(ExtensionContext context) {
        TestPlace place = TestPlace.of(context);
        Settings settings = Settings.of(place.annotation(), place.place(), context::getConfigurationParameter);
        return CheckSettings.read(settings, Purpose.ANNOTATED);
    }
}
