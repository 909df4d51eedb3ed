package io.noleak.junit;

import io.noleak.remote.AgentAddress;
import io.noleak.remote.RemoteProbe;
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

    /** Returns a JVM whose agent listens at an address. */
    static LeakTarget at(AgentAddress address) {
        return new LeakTarget() {
            @Override
            public Probe open() {
                return RemoteProbe.connect(address);
            }

            @Override
            public String describe() {
                return address.toString();
            }
        };
    }

    /** Says which JVM it is, for a person: {@code com.example.Shop (pid 4711)}. */
    String describe();
}
