package io.noleak.junit;

/** A test that cannot be repeated soundly. The message says why and what to do. */
final class NotCheckable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCheckable(String reason) {
        super(reason);
    }
}
