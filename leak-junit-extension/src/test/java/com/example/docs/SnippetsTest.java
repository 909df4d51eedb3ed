package com.example.docs;

import static io.noleak.junit.assertj.LeakAssertions.assertThat;
import static io.noleak.junit.assertj.LeakAssertions.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.OrderLog;
import com.example.shop.ShopMain;
import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.check.LeakCheck;
import io.noleak.junit.LocalApp;
import io.noleak.remote.AgentAddress;
import io.noleak.remote.RemoteProbe;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.Snapshot;
import io.noleak.verdict.Verdict;
import java.io.IOException;
import java.net.HttpURLConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs the code that the documentation shows. */
class SnippetsTest {

    @AfterEach
    void forget() {
        OrderLog.clear();
    }

    @Test
    void a_verdict_is_asserted() {
        try (Probe probe = LocalProbe.open(ProbeOptions.defaults().withMode(new SamplingMode.Exact()))) {
            // docs:start verdict
            Verdict verdict = LeakCheck.on(probe).run(() -> OrderLog.record(1000));
            assertThat(verdict).hasLeakAt("OrderLog.java:14");
            assertThat(verdict)
                    .site("OrderLog.record")
                    .growsLessThan(bytes(1100))
                    .isHeldBy("OrderLog.RECORDS");
            // docs:end verdict
        }
    }

    @Test
    void a_jvm_is_observed_from_java() throws IOException {
        try (LocalApp shop = LocalApp.main(ShopMain.class.getName())
                .freePort("shop.port")
                .readyWhenLogged("Shop is open")
                .mode("exact")
                .start()) {
            AgentAddress address = shop.agent();
            // docs:start remote
            try (RemoteProbe probe = RemoteProbe.connect(address)) { // AgentAddress.of("http://localhost:7091")
                probe.begin();
                order(shop);
                Snapshot snapshot = probe.show();
                assertThat(snapshot.sites()).isNotEmpty();
            }
            // docs:end remote
        }
    }

    private static void order(LocalApp shop) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                shop.uri("shop.port").resolve("/order").toURL().openConnection();
        assertThat(connection.getResponseCode()).isEqualTo(204);
    }
}
