package com.example.shop;

import static io.noleak.junit.assertj.LeakAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.shop.lesson.Lesson;
import io.noleak.check.LeakCheck;
import io.noleak.check.LoadFailedException;
import io.noleak.junit.LocalApp;
import io.noleak.junit.services.OwnServices;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.ProbeException;
import io.noleak.verdict.Verdict;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What breaks while a check runs ends it with the reason, in time, and leaves nothing running. */
@Timeout(180)
@EnabledIfSystemProperty(named = "noleak.full", matches = "true")
class FaultsIT {

    private static final int IN_THE_MIDDLE = 60;

    @TempDir
    private Path folder;

    private LeftBehind leftBehind = new LeftBehind(Set.of());

    @BeforeEach
    void remember_what_runs() {
        assertThat(Services.shared().describe()).isNotEmpty();
        leftBehind = LeftBehind.observe();
    }

    @AfterEach
    void nothing_is_left_running() {
        leftBehind.assertNothing();
    }

    @Test
    void a_database_that_stops_ends_the_check() {
        try (OwnServices services = Services.start();
                Stores stores = services.forTest("fault");
                LocalApp shop = Shop.start("", stores)) {
            assertFails(shop, new Shopper(Shop.uri(shop))::buy, services::stopDatabase, "503");
            assertThat(shop.isAlive()).isTrue();
        }
    }

    @Test
    void a_redis_that_stops_ends_the_check_and_keeps_the_orders() {
        try (OwnServices services = Services.start();
                Stores stores = services.forTest("fault");
                LocalApp shop = Shop.start("", stores)) {
            Shopper shopper = new Shopper(Shop.uri(shop));
            assertFails(shop, shopper::buy, services::stopRedis, "503");
            assertThat(Orders.in(stores)).isEqualTo(shopper.orders());
        }
    }

    @Test
    void an_application_that_is_killed_ends_the_check_and_keeps_the_orders() {
        try (Stores stores = Services.shared().forTest("fault");
                LocalApp shop = Shop.start("", stores)) {
            Shopper shopper = new Shopper(Shop.uri(shop));
            assertFails(shop, shopper::buy, () -> kill(shop), "java.net");
            assertThat(shop.isAlive()).isFalse();
            assertThat(Orders.in(stores)).isEqualTo(shopper.orders());
        }
    }

    @Test
    void an_application_that_dies_between_two_rounds_is_named() {
        try (Stores stores = Services.shared().forTest("fault");
                LocalApp shop = Shop.start("", stores);
                Probe probe = shop.open()) {
            probe.begin();
            kill(shop);
            assertThatThrownBy(probe::show)
                    .isInstanceOf(ProbeException.class)
                    .hasMessageContaining("Nobody listens at " + shop.agent().uri());
        }
    }

    @Test
    void an_application_that_was_restarted_ends_the_check_and_keeps_the_orders() {
        try (Stores stores = Services.shared().forTest("fault");
                LocalApp first = Shop.start("", stores);
                Probe probe = first.open()) {
            Shopper shopper = new Shopper(Shop.uri(first));
            int port = first.agent().uri().getPort();
            AtomicInteger visits = new AtomicInteger();
            LocalApp[] second = new LocalApp[1];
            try {
                assertThatThrownBy(() -> LeakCheck.on(probe)
                                .warmups(1)
                                .iterations(25)
                                .run(() -> {
                                    if (visits.incrementAndGet() == IN_THE_MIDDLE) {
                                        kill(first);
                                        second[0] = Shop.restart(first, stores, port);
                                    }
                                    shopper.buy();
                                }))
                        .isInstanceOf(ProbeException.class)
                        .hasMessageContaining("was restarted since begin");
                assertThat(Orders.in(stores)).isEqualTo(shopper.orders());
            } finally {
                second[0].close();
            }
        }
    }

    @Test
    void a_disk_that_fills_up_under_the_heap_dump_costs_the_holders_only() throws IOException {
        try (Stores stores = Services.shared().forTest("fault");
                LocalApp shop = Shop.builder(Lesson.DEBUG_TOOLBAR.title(), stores)
                        .javaHome(jdkWhoseFilesEndAt8Megabytes())
                        .systemProperty("noleak.dump.folder", folder.toString())
                        .start()) {
            Verdict verdict = Checked.views("fault disk full", shop, new Shopper(Shop.uri(shop)));
            assertThat(verdict).isLeaking();
            assertThat(verdict.evidence().warnings())
                    .anySatisfy(warning -> assertThat(warning)
                            .contains("what holds the objects is not known: No heap dump was made in " + folder));
            assertThat(folder).isDirectoryNotContaining("glob:noleak-dump*");
            assertThat(shop.isAlive()).isTrue();
        }
    }

    @Test
    void a_disk_without_room_for_a_heap_dump_is_not_written_to() {
        try (Stores stores = Services.shared().forTest("fault");
                LocalApp shop = Shop.builder(Lesson.DEBUG_TOOLBAR.title(), stores)
                        .systemProperty("noleak.dump.folder", "/proc")
                        .start()) {
            Verdict verdict = Checked.views("fault disk full", shop, new Shopper(Shop.uri(shop)));
            assertThat(verdict).isLeaking();
            assertThat(verdict.evidence().warnings())
                    .anySatisfy(warning -> assertThat(warning).contains("No heap dump was made: /proc has 0 MB left"));
        }
    }

    @Test
    void a_port_that_is_taken_fails_the_start_with_the_words_of_the_application() throws IOException {
        try (Stores stores = Services.shared().forTest("fault");
                ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Shop.builder("", stores)
                            .arguments("--server.port=" + taken.getLocalPort())
                            .start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("port");
        }
    }

    @Test
    void an_agent_jar_that_is_missing_fails_the_start_and_is_named() {
        try (Stores stores = Services.shared().forTest("fault")) {
            assertThatThrownBy(() -> Shop.builder("", stores)
                            .jvmArguments("-javaagent:/no/such/agent.jar")
                            .start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("/no/such/agent.jar");
        }
    }

    private static void assertFails(LocalApp shop, Runnable visit, Runnable fault, String reason) {
        AtomicInteger visits = new AtomicInteger();
        try (Probe probe = shop.open()) {
            LeakCheck check = LeakCheck.on(probe).warmups(1).iterations(25);
            assertThatThrownBy(() -> check.run(() -> {
                        if (visits.incrementAndGet() == IN_THE_MIDDLE) {
                            fault.run();
                        }
                        visit.run();
                    }))
                    .isInstanceOf(LoadFailedException.class)
                    .hasMessageContaining("round 2, iteration 10")
                    .hasStackTraceContaining(reason);
        }
    }

    /** Ends it as the kernel would that is out of memory: without a word. */
    private static void kill(LocalApp shop) {
        ProcessHandle jvm = ProcessHandle.of(shop.pid()).orElseThrow();
        jvm.destroyForcibly();
        jvm.onExit().join();
        shop.close();
    }

    /** Returns a home of this JDK whose JVM gets an error from the kernel as soon as a file of its is larger. */
    private Path jdkWhoseFilesEndAt8Megabytes() throws IOException {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        int blocksOf512Bytes = 16 * 1024;
        Files.writeString(
                java,
                "#!/bin/sh\nulimit -f " + blocksOf512Bytes + " && exec '" + System.getProperty("java.home")
                        + "/bin/java' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        return folder.resolve("jdk");
    }
}
