package io.noleak.junit.assertj;

import io.noleak.verdict.Verdict;
import org.assertj.core.api.SoftAssertions;

/**
 * Soft assertions on verdicts, beside AssertJ's own: all failures are reported together by {@code assertAll()}.
 *
 * <pre>{@code
 * LeakSoftAssertions softly = new LeakSoftAssertions();
 * softly.assertThat(browse).isClean();
 * softly.assertThat(order).hasLeakAt("OrderLog.java:42");
 * softly.assertAll();
 * }</pre>
 */
public class LeakSoftAssertions extends SoftAssertions {

    public VerdictAssert assertThat(Verdict actual) {
        return new VerdictAssert(actual, this::collected);
    }

    private void collected(Runnable assertion) {
        try {
            assertion.run();
        } catch (AssertionError e) {
            collectAssertionError(e);
        }
    }
}
