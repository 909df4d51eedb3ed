package io.noleak.junit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortTest {

    private static final int FIRST_OF_OUTGOING_CONNECTIONS = 32_768; // of Linux, the lowest of all systems

    @Test
    void can_be_listened_on() {
        int port = FreePort.pick();

        assertThatCode(() -> listen(port).close()).doesNotThrowAnyException();
    }

    @Test
    void is_none_that_an_outgoing_connection_may_get_before_the_application_does() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(FreePort.pick()).isBetween(1_024, FIRST_OF_OUTGOING_CONNECTIONS - 1);
        }
    }

    @Test
    void is_another_one_each_time() {
        Set<Integer> ports = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            ports.add(FreePort.pick());
        }

        assertThat(ports).hasSize(1_000);
    }

    @Test
    void is_none_that_somebody_listens_on() throws IOException {
        int next = FreePort.pick() + 1;
        try (ServerSocket taken = listen(next)) {
            assertThat(FreePort.pick()).isNotEqualTo(taken.getLocalPort());
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
