package io.noleak.junit;

import io.noleak.verdict.Verdict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One row of the session's table.
 *
 * @param name {@code OrderTest.place}
 * @param verdict null if the test could not be checked
 * @param remark the verdict or the reason in one sentence
 * @param took time of the check without the test's own first run
 */
record CheckedTest(String name, @Nullable Verdict verdict, String remark, Duration took) {}
