package io.noleak.snapshot;

/** The observed JVM could not be reached, refused, or answered something unreadable. The message says what to do. */
public final class ProbeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProbeException(String message) {
        super(message);
    }

    public ProbeException(String message, Throwable cause) {
        super(message, cause);
    }
}
