package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.cases.RemoteCases;
import com.example.shop.ShopMain;
import io.noleak.junit.process.TemporaryFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class LocalAppTest {

    private static final String SHOP = ShopMain.class.getName();

    @Test
    void the_leak_of_a_child_jvm_fails_the_test_whose_body_is_the_load() {
        EngineExecutionResults results = Kit.run(RemoteCases.class);
        results.testEvents().assertStatistics(stats -> stats.succeeded(1).failed(1));
        assertThat(Kit.failure(results))
                .hasMessageContaining("OrderLog.record(OrderLog.java:14)  byte[]")
                .hasMessageContaining("1,016 B per iteration");
    }

    @Test
    void an_app_hands_over_its_port_and_log_and_is_gone_when_closed() {
        LocalApp app = LocalApp.main(SHOP)
                .freePort("shop.port")
                .readyWhenLogged("Shop is open")
                .start();
        ProcessHandle jvm = ProcessHandle.of(app.pid()).orElseThrow();
        assertThat(app.describe()).isEqualTo(SHOP + " (pid " + jvm.pid() + ")");
        assertThat(app.uri("shop.port")).hasPort(app.port("shop.port"));
        assertThat(app.logText()).contains("Shop is open");
        assertThatThrownBy(() -> app.port("other.port"))
                .hasMessageContaining("ask for it with freePort(\"other.port\")");
        app.close();
        assertThat(app.isAlive()).isFalse();
        assertThat(jvm.isAlive()).isFalse();
        assertThat(app.log().getParent()).doesNotExist();
        assertThat(app.logText()).contains("Shop is open");
    }

    @Test
    void the_log_of_an_app_that_ended_by_itself_stays() throws Exception {
        LocalApp app = LocalApp.main(SHOP)
                .freePort("shop.port")
                .readyWhenLogged("Shop is open")
                .start();
        ProcessHandle jvm = ProcessHandle.of(app.pid()).orElseThrow();
        jvm.destroyForcibly();
        while (app.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        app.close();
        assertThat(app.log()).content().contains("Shop is open");
        TemporaryFolder.delete(Objects.requireNonNull(app.log().getParent()));
    }

    @Test
    void an_app_that_does_not_start_fails_with_its_last_words() {
        assertThatThrownBy(() -> LocalApp.main(SHOP)
                        .arguments("no money")
                        .readyWhenLogged("Shop is open")
                        .start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended with exit code 9 before")
                .hasMessageContaining("Cannot start: no money");
    }

    @Test
    void an_app_that_is_not_ready_in_time_is_stopped_and_says_what_was_missing() {
        assertThatThrownBy(() -> LocalApp.main(SHOP)
                        .freePort("shop.port")
                        .readyWhenLogged("Shop is closed")
                        .timeout(Duration.ofSeconds(20))
                        .start())
                .hasMessageContaining("was not ready after 20 s: it is not true that it has printed \"Shop is closed\"")
                .hasMessageContaining("Shop is open");
    }

    @Test
    void wrong_use_says_what_is_wrong() {
        assertThatThrownBy(() -> LocalApp.jar(Path.of("no-such.jar")))
                .hasMessageContaining("there is no jar no-such.jar");
        assertThatThrownBy(() -> LocalApp.main(SHOP).readyWhenHttp("shop.port", "/"))
                .hasMessageContaining("no port shop.port was picked");
        assertThatThrownBy(() -> LocalApp.main(SHOP).mode("sometimes")).hasMessageContaining("sometimes");
    }
}
