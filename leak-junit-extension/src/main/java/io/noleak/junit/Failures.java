package io.noleak.junit;

import org.jspecify.annotations.Nullable;

/** The first failure of several steps, the later ones suppressed in it: how JUnit reports a test and its clean-up. */
final class Failures {

    private @Nullable Throwable first;

    void collect(Body step) {
        try {
            step.run();
        } catch (Throwable failure) {
            if (first == null) {
                first = failure;
            } else if (first != failure) {
                first.addSuppressed(failure);
            }
        }
    }

    boolean none() {
        return first == null;
    }

    void rethrow() throws Throwable {
        if (first != null) {
            throw first;
        }
    }
}
