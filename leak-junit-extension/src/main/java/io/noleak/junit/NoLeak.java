package io.noleak.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Fails the test if its body leaks. The body runs many times within the one test; what is still live after the last
 * round, from every round, is a leak. On a class: every test of it, nested ones included. May be put on an annotation
 * of your own.
 *
 * <p>An attribute that is not set takes the JUnit configuration parameter or system property {@code noleak.<attribute>},
 * and without that the default named here. An annotation on a method replaces the one on its class as a whole.
 *
 * <p>The test runs alone: a parallel run waits for it, so that what other tests keep is not blamed on this one.
 *
 * @see LeakTarget checking another JVM
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(value = NoLeakExtension.EVERYTHING, mode = ResourceAccessMode.READ_WRITE)
@ExtendWith(NoLeakExtension.class)
public @interface NoLeak {

    /** The value of a number that is not set. */
    int UNSET = Integer.MIN_VALUE;

    /** Allowed growth per allocation site and iteration, such as {@code "1.5 KiB"} or {@code "0"}. Default {@code "16 B"}. */
    String limit() default "";

    /** Rounds that are judged, at least 4. Default 8; about twice as many are run where the answer is not clear. */
    int rounds() default UNSET;

    /**
     * Runs of the body in each round, at least 1. Default 101, fewer for a body so slow that the check would not end
     * within half of its {@link #timeout()}.
     */
    int iterations() default UNSET;

    /** Rounds before the first one that is judged, at least 1. Default 3. */
    int warmups() default UNSET;

    /** Threads that share the iterations of a round, 1 to 1024. Default 1: the thread of the test. */
    int threads() default UNSET;

    /**
     * {@code "AUTO"} (picks a sample interval from what the warm-up allocates), {@code "EXACT"} (counts every object) or
     * a sample interval such as {@code "64 KiB"}.
     */
    String mode() default "";

    /** Patterns of the sites to judge, all others are left out: {@code "com.example.shop.*"}. Default: all sites. */
    String[] include() default {};

    /** Sites that may grow, each with the reason why. */
    Ignore[] ignore() default {};

    /** Whether threads, classes, buffers and open files are judged as well as objects. Default {@link Vitals#JUDGE}. */
    Vitals vitals() default Vitals.UNSET;

    /** What a check that cannot tell does to the test. Default {@link OnInconclusive#FAIL}. */
    OnInconclusive onInconclusive() default OnInconclusive.UNSET;

    /** Longest time for the check, such as {@code "30 s"} or {@code "2 min"}. Default {@code "60 s"}. */
    String timeout() default "";

    /** What an iteration is. Default {@link Lifecycle#ONCE}. */
    Lifecycle lifecycle() default Lifecycle.UNSET;

    /** Sites that may grow. */
    @Documented
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Ignore {

        /** Pattern of a class, method or allocated class; {@code *} stands for any characters. */
        String value();

        /** Why it may grow, for the report. Must not be empty. */
        String reason();
    }

    /** Whether the process as a whole is judged. */
    enum Vitals {
        /** Not set here. */
        UNSET,
        /** Growing threads, classes, buffers and open files are leaks. */
        JUDGE,
        /** Only objects are judged. */
        SKIP
    }

    /** What to do when a check was sound but cannot tell. */
    enum OnInconclusive {
        /** Not set here. */
        UNSET,
        /** The test fails. */
        FAIL,
        /** The test is aborted: neither passed nor failed. */
        ABORT,
        /** The test passes; the verdict stands in the report. */
        PASS
    }

    /** What is repeated. */
    enum Lifecycle {
        /** Not set here. */
        UNSET,
        /** The body alone: {@code @BeforeEach} and {@code @AfterEach} run once, around all iterations. */
        ONCE,
        /**
         * A new instance of the test class, {@code @BeforeEach}, the body and {@code @AfterEach}. Annotated fields keep
         * what extensions put there. Callbacks of other extensions still run once, around all iterations.
         */
        PER_ITERATION
    }
}
