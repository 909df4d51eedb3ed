package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.check.LeakCheck;
import io.noleak.check.LoadFailedException;
import io.noleak.junit.LocalApp;
import io.noleak.junit.services.OwnServices;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.ProbeException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What breaks while a check runs ends it with the reason, in time, and leaves nothing running. */
@Timeout(300)
@EnabledIfSystemProperty(named = "noleak.full", matches = "true")
class FaultsIT {

    private static final int IN_THE_MIDDLE = 60;

    @Test
    void a_database_that_stops_ends_the_check() {
        try (OwnServices services = Services.start();
                Stores stores = services.forTest("fault");
                LocalApp shop = Shop.start("", stores)) {
            Shopper shopper = new Shopper(Shop.uri(shop));
            assertFails(shop, shopper::buy, services::stopDatabase, "503");
            assertThat(shop.isAlive()).isTrue();
        }
    }

    @Test
    void a_redis_that_stops_ends_the_check() {
        try (OwnServices services = Services.start();
                Stores stores = services.forTest("fault");
                LocalApp shop = Shop.start("", stores)) {
            assertFails(shop, new Shopper(Shop.uri(shop))::buy, services::stopRedis, "503");
        }
    }

    @Test
    void an_application_that_is_killed_ends_the_check() {
        try (Stores stores = Services.shared().forTest("fault");
                LocalApp shop = Shop.start("", stores)) {
            assertFails(shop, new Shopper(Shop.uri(shop))::view, shop::close, "java.net");
            assertThat(shop.isAlive()).isFalse();
        }
    }

    @Test
    void an_application_that_dies_between_two_rounds_is_named() {
        try (Stores stores = Services.shared().forTest("fault");
                LocalApp shop = Shop.start("", stores);
                Probe probe = shop.open()) {
            probe.begin();
            kill(shop);
            assertThatThrownBy(probe::show).isInstanceOf(ProbeException.class).hasMessageContaining("127.0.0.1");
        }
    }

    @Test
    void a_port_that_is_taken_fails_the_start_with_the_words_of_the_application() throws Exception {
        try (Stores stores = Services.shared().forTest("fault");
                ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Shop.builder("", stores)
                            .arguments("--server.port=" + taken.getLocalPort())
                            .start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("port");
        }
        assertThat(ProcessHandle.current().descendants().filter(FaultsIT::isShop))
                .isEmpty();
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
                    .hasMessageContaining("iteration")
                    .hasStackTraceContaining(reason);
        }
    }

    private static void kill(LocalApp shop) {
        shop.close();
    }

    private static boolean isShop(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("sample-webapp");
    }
}
