package io.noleak.junit.launcher;

import java.util.Arrays;

/** How the launcher ends. */
enum ExitCode {
    /** Nothing leaks. */
    PASSED(0),
    /** The forked JVM did not start or broke down: the code of Java itself. */
    CRASHED(1),
    /** Wrong use. */
    USAGE(2),
    /** Something leaks. */
    LEAKING(3),
    /** Measured, but not soundly or without a clear answer. */
    UNCLEAR(4),
    /** A test failed. */
    TESTS_FAILED(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(int number) {
        return Arrays.stream(values())
                .filter(code -> code.number == number)
                .findFirst()
                .orElse(CRASHED);
    }
}
