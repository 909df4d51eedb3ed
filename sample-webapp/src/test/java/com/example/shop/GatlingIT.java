package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.lesson.Lesson;
import io.noleak.junit.LocalApp;
import io.noleak.junit.gatling.GatlingResult;
import io.noleak.junit.gatling.GatlingRun;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The shop under a load test that checks for leaks by itself. */
@EnabledIfSystemProperty(named = "noleak.full", matches = "true")
class GatlingIT {

    @Test
    void a_leak_fails_the_load_test_and_its_line_stands_on_the_console() {
        GatlingResult result = run(Lesson.DEBUG_TOOLBAR.title());
        assertThat(result.exitCode()).as(result.consoleText()).isEqualTo(2);
        assertThat(result.consoleText()).contains("RequestLog.doFilterInternal(RequestLog.java:");
        assertThat(result.report()).isPresent();
    }

    @Test
    void the_fixed_twin_passes_the_load_test() {
        GatlingResult result = run(Lesson.DEBUG_TOOLBAR.title() + "-fixed");
        assertThat(result.exitCode()).as(result.consoleText()).isZero();
    }

    private static GatlingResult run(String lesson) {
        try (Stores stores = Services.shared().forTest(lesson);
                LocalApp shop = Shop.start(lesson, stores)) {
            return GatlingRun.fork(ShopSimulation.class)
                    .property("url", Shop.uri(shop).toString())
                    .property("agent", shop.agent().uri().toString())
                    .property("token", shop.agent().token().orElseThrow())
                    .timeout(Duration.ofMinutes(5))
                    .run();
        }
    }
}
