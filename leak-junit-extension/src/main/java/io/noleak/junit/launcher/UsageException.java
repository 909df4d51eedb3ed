package io.noleak.junit.launcher;

/** The command line cannot be carried out. The message names the option and the rule. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
