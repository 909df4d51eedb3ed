package io.noleak.junit.assertj;

import io.noleak.verdict.Limit;
import io.noleak.verdict.Verdict;

/**
 * Where the assertions start.
 *
 * <pre>{@code
 * assertThat(verdict).isClean();
 * assertThat(verdict).hasLeakAt("OrderLog.java:42");
 * assertThat(verdict).site("OrderLog.record").growsLessThan(bytes(16)).isHeldBy("DebugToolbar.RECORDS");
 * }</pre>
 */
public final class LeakAssertions {

    private LeakAssertions() {}

    /**
     * Starts an assertion.
     *
     * @throws IllegalStateException if AssertJ is not on the class path
     */
    public static VerdictAssert assertThat(Verdict actual) {
        requireAssertJ();
        return new VerdictAssert(actual, Runnable::run);
    }

    /** Returns an amount per iteration, in bytes. */
    public static Limit bytes(long perIteration) {
        return Limit.bytes(perIteration);
    }

    private static void requireAssertJ() {
        try {
            Class.forName("org.assertj.core.api.AbstractAssert", false, LeakAssertions.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "LeakAssertions needs org.assertj:assertj-core on the test class path. Add it as a test dependency.",
                    e);
        }
    }
}
