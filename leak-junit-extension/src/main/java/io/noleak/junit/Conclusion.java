package io.noleak.junit;

import io.noleak.verdict.Verdict;
import java.time.Duration;

/**
 * What a check came to.
 *
 * @param name {@code OrderTest.place}
 * @param observed the observed JVM, for a person
 * @param took time of the check
 */
record Conclusion(String name, Verdict verdict, String observed, Duration took) {

    /** Returns the whole text of a failure. */
    String text() {
        return verdict.summary();
    }
}
