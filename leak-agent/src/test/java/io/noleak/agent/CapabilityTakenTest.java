package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.snapshot.Probe;
import io.noleak.snapshot.ProbeException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class CapabilityTakenTest {

    @Test
    void a_second_probe_of_the_same_class_loader_is_refused() {
        try (Probe first = LocalProbe.open(ProbeOptions.defaults())) {
            assertThat(first.describe()).startsWith("this JVM (pid ");
            assertThatThrownBy(() -> LocalProbe.open(ProbeOptions.defaults()))
                    .isInstanceOf(ProbeException.class)
                    .hasMessage("noleak: a probe of this JVM is open already; close it first");
        }
    }

    @Test
    void another_agent_that_holds_the_capability_is_named_with_the_remedy() throws Exception {
        // A copy of the library in a class loader of its own is to JVMTI what any other agent is.
        try (Probe first = LocalProbe.open(ProbeOptions.defaults());
                Isolated other = new Isolated()) {
            assertThat(first.describe()).isNotEmpty();
            assertThatThrownBy(other::open)
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageContaining("another agent in this JVM has taken the sampling of allocations")
                    .hasMessageContaining("Run the check without that agent");
        }
    }

    @Test
    void closing_frees_the_capability_for_the_next_one() throws Exception {
        LocalProbe.open(ProbeOptions.defaults()).close();
        try (Isolated other = new Isolated()) {
            assertThat(other.open())
                    .isInstanceOf(AutoCloseable.class)
                    .satisfies(probe -> ((AutoCloseable) probe).close());
        }
        LocalProbe again = LocalProbe.open(ProbeOptions.defaults());
        again.close();
        again.close();
    }

    private static final class Isolated implements AutoCloseable {
        private final URLClassLoader loader = new URLClassLoader(
                new URL[] {location(LocalProbe.class), location(Probe.class)}, ClassLoader.getPlatformClassLoader());

        Object open() throws ReflectiveOperationException {
            Class<?> options = loader.loadClass(ProbeOptions.class.getName());
            return loader.loadClass(LocalProbe.class.getName())
                    .getMethod("open", options)
                    .invoke(null, options.getMethod("defaults").invoke(null));
        }

        @Override
        public void close() throws IOException {
            loader.close();
        }

        private static URL location(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }
    }
}
