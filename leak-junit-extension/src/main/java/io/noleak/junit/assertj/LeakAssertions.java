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

    public static VerdictAssert assertThat(Verdict actual) {
        return new VerdictAssert(actual, Runnable::run);
    }

    /** Returns an amount per iteration, in bytes. */
    public static Limit bytes(long perIteration) {
        return Limit.bytes(perIteration);
    }
}
