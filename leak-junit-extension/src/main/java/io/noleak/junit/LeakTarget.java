package io.noleak.junit;

import io.noleak.snapshot.Probe;

/**
 * Another JVM to check while the body of a {@link NoLeak} test is the load on it. A test with a parameter or a field of
 * this type checks that JVM and not its own.
 */
public interface LeakTarget {

    /**
     * Opens a probe into the other JVM. Closing the probe ends the observation, not the JVM.
     *
     * @throws io.noleak.snapshot.ProbeException if it cannot be reached or refuses
     */
    Probe open();

    /** Says which JVM it is, for a person: {@code com.example.Shop (pid 4711)}. */
    String describe();
}
