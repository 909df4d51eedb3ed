package io.noleak.junit;

import io.noleak.check.LoadFailedException;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A test that passed once failed when it was repeated. It is the test's own failure and says nothing about leaks. */
final class RepeatFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RepeatFailure(String where, Throwable cause) {
        super("Passed once, but failed when repeated, in " + where + ": " + cause, cause);
    }

    static RepeatFailure of(LoadFailedException failure) {
        String round = failure.round() == 0 ? "the warm-up" : "round " + failure.round();
        Throwable cause = failure.getCause();
        return new RepeatFailure("iteration " + failure.iteration() + " of " + round, cause == null ? failure : cause);
    }

    /** Returns what JUnit shall see: an assumption that does not hold aborts a test, all else fails it. */
    Throwable asTestFailure() {
        return getCause() instanceof TestAbortedException
                ? new TestAbortedException(getMessage(), getCause())
                : new AssertionFailedError(getMessage(), getCause());
    }
}
