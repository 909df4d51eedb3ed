package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.shop.ShopMain;
import io.noleak.check.LeakCheck;
import io.noleak.junit.assertj.LeakAssertions;
import io.noleak.snapshot.Probe;
import io.noleak.verdict.Limit;
import io.noleak.verdict.Verdict;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

class NoLeakContainerTest {

    private static final String IMAGE = System.getProperty("noleak.test.jvm-image", "eclipse-temurin:21-jre");

    @BeforeAll
    static void docker() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "There is no Docker here: nothing was tested");
    }

    @Test
    void an_unmodified_image_with_a_jvm_is_checked_from_outside() throws Exception {
        Path classes = Path.of(ShopMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (NoLeakContainer shop = new NoLeakContainer(IMAGE)
                .withMode("exact")
                .withCopyFileToContainer(MountableFile.forHostPath(classes), "/app")
                .withCommand("java", "-Dshop.port=8080", "-Dshop.bind=0.0.0.0", "-cp", "/app", ShopMain.class.getName())
                .withExposedPorts(8080)
                .waitingFor(Wait.forLogMessage(".*Shop is open.*\\n", 1))) {
            shop.start();
            assertThat(shop.describe()).contains(IMAGE + " (container ");
            String base = "http://" + shop.getHost() + ":" + shop.getMappedPort(8080);
            try (Probe probe = shop.open()) {
                Verdict verdict = LeakCheck.on(probe)
                        .rounds(4)
                        .iterations(51)
                        .limit(Limit.bytes(100))
                        .run(() -> order(base));
                LeakAssertions.assertThat(verdict).hasLeakAt("OrderLog.java:14");
            }
        }
    }

    private static void order(String base) throws IOException, URISyntaxException {
        HttpURLConnection connection =
                (HttpURLConnection) new URI(base + "/order").toURL().openConnection();
        assertThat(connection.getResponseCode()).isEqualTo(204);
    }
}
