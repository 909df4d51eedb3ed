package io.noleak.agent.cli;

/** The command line is wrong. The message names the argument, the rule and the remedy. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
