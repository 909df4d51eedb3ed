package io.noleak.junit.services;

import org.jspecify.annotations.Nullable;

/** Services cannot be had as asked for; the message says what to do. */
public final class ServicesException extends RuntimeException {

    ServicesException(String message) {
        super(message);
    }

    ServicesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
