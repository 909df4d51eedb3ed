package io.noleak.agent;

import org.jspecify.annotations.Nullable;

/** The JVMTI library's entry points. All but {@link #exclude} and {@link #burnedIn} must be called one at a time. */
final class NativeProbe {

    /** JVMTI's error for a capability that somebody else holds. */
    static final int NOT_AVAILABLE = 98;

    private NativeProbe() {}

    /** Starts sampling; returns a JVMTI error code, 0 = started. Interval in bytes, 0 = every object. */
    static native int open(int interval, int depth, int bound);

    static native void close();

    static native void setInterval(int bytes);

    /** Whether samples are timed for {@link #totals}, those whose stack had been met before. */
    static native void time(boolean on);

    /**
     * Returns since open: bytes and objects allocated, as estimated; samples that were timed; CPU nanoseconds that they
     * took.
     */
    static native long[] totals();

    /**
     * Returns the threads that were there when the interval was set to 0 and have had no sample since, with empty places
     * among them; null if they are not known.
     */
    static native @Nullable Thread @Nullable [] olderThreads();

    /** Makes every sample birth round 0 and starts round 1. */
    static native void genesis();

    static native void startRound(int round);

    /** Forces a full GC, also under {@code -XX:+DisableExplicitGC}; returns a JVMTI error code. */
    static native int collect();

    /** Returns header and rows as {@link Counts} reads them; null if native memory ran out. */
    static native long @Nullable [] count();

    /** Returns the stack of a trace as {@link TraceText} reads it; null if it is gone. */
    static native @Nullable String describe(int serial);

    /** Returns up to {@code most} live objects of a trace born since begin, oldest first; free places are null. */
    static native @Nullable Object @Nullable [] survivors(int serial, int most);

    /** Returns the loaded classes that extend this one; null if memory ran out. */
    static native Class<?> @Nullable [] subclasses(Class<?> base);

    /** Whether allocations of the calling platform thread are recorded. */
    static native void exclude(boolean excluded);

    /** Leaves a platform thread out for good; false if there are too many such threads. */
    static native boolean excludeThread(Thread thread);

    /** Whether the calling thread's allocations are sampled at the present interval already. */
    static native boolean burnedIn();
}
