package com.example.cases;

import io.noleak.junit.FakeTarget;
import io.noleak.junit.NoLeak;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Annotations with invalid values. */
public final class RefusedCases {

    private RefusedCases() {}

    /** On methods. */
    public static class OnMethods {
        final FakeTarget target = new FakeTarget("remote");

        @BeforeEach
        void setUp() {
            Events.add("set up");
        }

        @Test
        @NoLeak(limit = "16 bananas")
        void limit() {
            Events.add("body");
        }

        @Test
        @NoLeak(rounds = 3)
        void rounds() {
            Events.add("body");
        }

        @Test
        @NoLeak(timeout = "soon")
        void timeout() {
            Events.add("body");
        }

        @Test
        @NoLeak(ignore = @NoLeak.Ignore(value = "com.example.*", reason = " "))
        void ignore() {
            Events.add("body");
        }

        @Test
        @NoLeak(mode = "EXACT")
        void modeOfAnotherJvm() {
            Events.add("body");
        }

        @Test
        @NoLeak
        void fine() {
            Events.add("body");
        }
    }

    /** On a class. */
    @NoLeak(threads = 0)
    public static class OnClass {
        @BeforeAll
        static void setUpAll() {
            Events.add("set up all");
        }

        @Test
        void body() {
            Events.add("body");
        }
    }

    /** Two targets. */
    public static class TwoTargets {
        final FakeTarget one = new FakeTarget("one");
        final FakeTarget two = new FakeTarget("two");

        @Test
        @NoLeak
        void body() {
            Events.add("body");
        }
    }
}
