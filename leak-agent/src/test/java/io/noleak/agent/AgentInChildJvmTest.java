package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.leaky.LeakyService;
import io.noleak.remote.AgentAddress;
import io.noleak.remote.AgentPage;
import io.noleak.remote.RemoteProbe;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.ProbeException;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgentInChildJvmTest {

    static Stream<Jdks> jdks() {
        return Jdks.installed().stream();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_person_sees_the_leaking_line_grow_in_all_three_sections(Jdks jdk) throws IOException {
        try (ObservedJvm child = ObservedJvm.withAgent(jdk, List.of("-Xmx256m"), ",interval=exact")) {
            child.order("leak 300");
            assertThat(child.page("POST", "/begin")).contains("Begun. Now put load on the service");
            child.order("leak 100");
            child.page("POST", "/show");
            child.order("leak 50");

            String[] sections = child.page("POST", "/show").split("\n\n", -1);

            String row = "+%,d +%d LeakyService.java:LINE byte[] in LeakyService.leak";
            assertThat(leak(sections[1])).contains(String.format(row, 450 * LeakyService.ARRAY_BYTES, 450));
            assertThat(leak(sections[2]))
                    .contains("Compared with the last show (round 1)")
                    .contains(String.format(row, 50 * LeakyService.ARRAY_BYTES, 50));
            assertThat(leak(sections[3]))
                    .contains("Compared with begin")
                    .contains(String.format(row, 150 * LeakyService.ARRAY_BYTES, 150));
        }
    }

    /** Blanks squeezed and the line number taken out, which moves whenever somebody edits the service. */
    private static String leak(String section) {
        return section.replaceAll(" +", " ").replaceAll("LeakyService.java:\\d+", "LeakyService.java:LINE");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_remote_probe_counts_to_the_object_by_birth_round(Jdks jdk) throws IOException {
        try (ObservedJvm child = ObservedJvm.withAgent(jdk, List.of("-Xmx256m"), ",interval=exact");
                RemoteProbe probe = RemoteProbe.connect(child.address())) {
            probe.begin();
            child.order("leak 100");
            child.order("waste 100");
            probe.show();
            child.order("leak 70");

            Snapshot snapshot = probe.show();

            assertThat(snapshot.jvm().pid()).isEqualTo(child.pid());
            assertThat(cohorts(snapshot, "leak")).containsExactly(arrays(1, 100), arrays(2, 70));
            assertThat(cohorts(snapshot, "waste")).isEmpty();
        }
    }

    @Test
    void a_start_interval_ends_with_the_first_begin() throws IOException {
        try (ObservedJvm child = ObservedJvm.withAgent(
                        Jdks.running(), List.of("-Xmx256m"), ",interval=exact,startInterval=64K");
                RemoteProbe probe = RemoteProbe.connect(child.address())) {
            child.order("leak 300");
            assertThat(cohorts(probe.begin(), "leak")).isNotEqualTo(List.of(arrays(0, 300)));
            child.order("leak 100");

            Snapshot snapshot = probe.show();

            assertThat(snapshot.sampling().interval()).isZero();
            assertThat(cohorts(snapshot, "leak")).contains(arrays(1, 100));
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_endpoint_does_not_find_itself(Jdks jdk) throws IOException {
        try (ObservedJvm child = ObservedJvm.withAgent(jdk, List.of("-Xmx256m"), ",interval=exact");
                RemoteProbe probe = RemoteProbe.connect(child.address())) {
            probe.begin();
            for (int i = 0; i < 5; i++) {
                child.page("GET", "/status");
                probe.show();
            }

            Snapshot snapshot = probe.show();

            assertThat(snapshot.sites())
                    .filteredOn(site -> site.stack().stream()
                            .anyMatch(frame -> frame.className().startsWith("sun.net.httpserver.")
                                    || frame.className().startsWith("io.noleak.")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_service_that_ends_by_itself_is_not_held_back(Jdks jdk) throws Exception {
        try (ObservedJvm child = ObservedJvm.withAgent(jdk, List.of(), "")) {
            child.page("POST", "/begin");
            child.endOfInput();

            assertThat(child.exitCode()).isZero();
            assertThat(child.leftBehind()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_sigterm_in_the_middle_of_a_show_ends_the_service_cleanly(Jdks jdk) throws Exception {
        try (ObservedJvm child = ObservedJvm.withAgent(jdk, List.of("-Xmx1g"), ",interval=64K")) {
            child.order("fill 900000");
            child.page("POST", "/begin");
            CompletableFuture<Void> shows = CompletableFuture.runAsync(() -> showAgainAndAgain(child));
            while (!child.page("GET", "/status").contains("running POST /show")) {
                assertThat(shows).isNotDone();
            }

            child.terminate();

            assertThat(child.exitCode()).isEqualTo(128 + 15);
            assertThat(child.leftBehind()).as("no crash log, no port file").isEmpty();
            assertThat(shows).failsWithin(Duration.ofMinutes(1));
        }
    }

    /** Ends when the child is gone. */
    private static void showAgainAndAgain(ObservedJvm child) {
        try {
            AgentAddress address = child.address();
            while (true) {
                AgentPage.fetch(address, "POST", "/show", false);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_restarted_jvm_is_recognised() throws IOException {
        ObservedJvm first = ObservedJvm.withAgent(Jdks.running(), List.of(), "");
        AgentAddress address = first.address();
        try (RemoteProbe probe = RemoteProbe.connect(address)) {
            probe.begin();
            int port = first.port();
            first.close();
            assertThatThrownBy(probe::show)
                    .isInstanceOf(ProbeException.class)
                    .hasMessageContaining("Nobody listens at http://127.0.0.1:" + port);
            try (ObservedJvm second = ObservedJvm.withAgent(Jdks.running(), List.of(), ",port=" + port)) {
                assertThatThrownBy(probe::show)
                        .isInstanceOf(ProbeException.class)
                        .hasMessageContaining("was restarted since begin")
                        .hasMessageContaining("now pid " + second.pid());
            }
        }
    }

    @Test
    void a_jvm_that_cannot_be_observed_as_asked_does_not_start() throws Exception {
        try (ObservedJvm child = ObservedJvm.refusing("interval=often")) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.errors())
                    .contains("noleak: option interval=often: Sampling mode 'often' is not one of: exact, auto")
                    .contains("noleak: this JVM cannot be observed as asked, so it does not start");
        }
    }

    @Test
    void an_open_address_without_a_token_does_not_start() throws Exception {
        try (ObservedJvm child = ObservedJvm.refusing("bind=0.0.0.0")) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.errors()).contains("a token is required");
        }
    }

    @Test
    void a_port_in_use_does_not_start() throws Exception {
        try (ObservedJvm first = ObservedJvm.withAgent(Jdks.running(), List.of(), "");
                ObservedJvm second = ObservedJvm.refusing("port=" + first.port())) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors()).contains("Cannot listen on 127.0.0.1:" + first.port());
        }
    }

    private static Cohort arrays(int round, int objects) {
        return Cohort.exact(round, objects, (long) objects * LeakyService.ARRAY_BYTES);
    }

    private static List<Cohort> cohorts(Snapshot snapshot, String method) {
        return snapshot.sites().stream()
                .filter(site -> site.site().line().methodName().equals(method)
                        && site.site().allocatedClass().equals("byte[]"))
                .findFirst()
                .map(SiteCohorts::cohorts)
                .orElse(List.of());
    }
}
