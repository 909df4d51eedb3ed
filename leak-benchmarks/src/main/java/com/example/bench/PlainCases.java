package com.example.bench;

import org.junit.jupiter.api.RepeatedTest;

/** Tests that do nothing and have no annotation of ours. Run by {@code plain-tests}. */
public final class PlainCases {

    /** How many tests that is. */
    public static final int TESTS = 20_000;

    @RepeatedTest(TESTS)
    void nothing() {}
}
