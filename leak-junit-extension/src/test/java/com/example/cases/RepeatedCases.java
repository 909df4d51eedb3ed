package com.example.cases;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.noleak.junit.FakeTarget;
import io.noleak.junit.LeakTarget;
import io.noleak.junit.NoLeak;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of test, each with its own target so that a check takes milliseconds. */
public final class RepeatedCases {

    private RepeatedCases() {}

    /** Set-up and clean-up around all iterations. */
    public static class Once {
        final LeakTarget target = new FakeTarget("remote");

        @BeforeEach
        void setUp() {
            Events.add("before");
        }

        @AfterEach
        void cleanUp() {
            Events.add("after");
        }

        @Test
        @NoLeak
        void body() {
            Events.add("body");
        }
    }

    /** A new instance for each iteration. */
    public static class PerIteration {
        static final FakeTarget TARGET = new FakeTarget("remote");
        final List<String> own = new ArrayList<>();

        @TempDir
        java.nio.file.Path folder;

        @BeforeEach
        void setUp(TestInfo info) {
            Events.add("before");
            own.add(info.getDisplayName());
        }

        @AfterEach
        void cleanUp() {
            Events.add("after");
        }

        @Test
        @NoLeak(lifecycle = NoLeak.Lifecycle.PER_ITERATION)
        void body() {
            Events.add("body");
            if (own.size() != 1 || !java.nio.file.Files.isDirectory(folder)) {
                throw new AssertionError("An old instance, or no folder: " + own + " " + folder);
            }
        }

        @Nested
        public class Inner {
            final List<String> inner = new ArrayList<>();

            @BeforeEach
            void setUpInner() {
                Events.add("inner before");
                inner.add("one");
            }

            @AfterEach
            void cleanUpInner() {
                Events.add("inner after");
            }

            @Test
            @NoLeak(lifecycle = NoLeak.Lifecycle.PER_ITERATION)
            void body() {
                Events.add("inner body");
                if (own.size() != 1 || inner.size() != 1) {
                    throw new AssertionError("An old instance: " + own + " " + inner);
                }
            }
        }
    }

    /** The annotation on the class. */
    @NoLeak
    public static class OnClass {
        static final FakeTarget TARGET = new FakeTarget("remote");

        @Test
        void leaks() {
            TARGET.keep();
        }

        @Nested
        public class Inner {
            @Test
            void leaksAsWell() {
                TARGET.keep();
            }
        }
    }

    /** Tests with arguments, repetitions, dynamic tests. */
    public static class Templates {
        final FakeTarget target = new FakeTarget("remote");

        @NoLeak
        @ParameterizedTest
        @ValueSource(strings = {"keep", "forget"})
        void parameterized(String what) {
            Events.add(what);
            if (what.equals("keep")) {
                target.keep();
            }
        }

        @NoLeak
        @RepeatedTest(2)
        void repeated() {
            Events.add("repeated");
        }

        @NoLeak
        @TestFactory
        Stream<DynamicTest> dynamic() {
            return Stream.of("a", "b").map(name -> dynamicTest(name, () -> Events.add("dynamic " + name)));
        }
    }

    /** One instance for all tests. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    public static class PerClass {
        final FakeTarget target = new FakeTarget("remote");
        int bodies;

        @Test
        @NoLeak
        void body() {
            bodies++;
            Events.add("body " + bodies);
        }

        @Test
        @NoLeak(threads = 2, lifecycle = NoLeak.Lifecycle.PER_ITERATION)
        void refused() {}
    }

    /** Bodies that fail. */
    public static class Failing {
        final FakeTarget target = new FakeTarget("remote");
        final AtomicInteger runs = new AtomicInteger();

        @Test
        @NoLeak
        void atOnce() {
            throw new IllegalStateException("broken from the start");
        }

        @Test
        @NoLeak(iterations = 5, warmups = 2)
        void later() {
            target.keep();
            if (runs.incrementAndGet() == 2 + 2 * 5 + 8) {
                throw new IllegalStateException("broken by and by");
            }
        }

        @Test
        @NoLeak
        void assumptionLater() {
            Assumptions.assumeTrue(runs.incrementAndGet() < 10, "nine runs are enough");
        }
    }

    /** Iterations in several threads. */
    public static class Threads {
        final FakeTarget target = new FakeTarget("remote");
        final CyclicBarrier meeting = new CyclicBarrier(3);

        @Test
        @NoLeak(threads = 3, iterations = 30)
        void body() throws Exception {
            String thread = Thread.currentThread().getName();
            Events.add(thread);
            if (thread.startsWith("noleak-load")) {
                meeting.await(60, TimeUnit.SECONDS);
            }
        }
    }
}
