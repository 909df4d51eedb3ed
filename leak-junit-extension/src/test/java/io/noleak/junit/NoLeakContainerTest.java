package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.cases.ContainerCases;
import com.example.shop.ShopMain;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

class NoLeakContainerTest {

    @BeforeEach
    void docker() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "There is no Docker here: nothing was tested");
    }

    @Test
    void the_leak_in_an_unmodified_image_fails_the_test_whose_body_is_the_load() {
        EngineExecutionResults results = Kit.run(ContainerCases.class);

        results.testEvents().assertStatistics(stats -> stats.failed(1));
        assertThat(Kit.failure(results))
                .hasMessageContaining("OrderLog.record(OrderLog.java:14)  byte[]")
                .hasMessageContaining("1,016 B per iteration");
    }

    @Test
    void a_start_that_fails_says_what_was_waited_for_and_what_was_printed() {
        try (NoLeakContainer shop = new NoLeakContainer("eclipse-temurin:21-jre")
                .withCopyFileToContainer(MountableFile.forHostPath("target/test-classes"), "/app")
                .withCommand("java", "-Dshop.bind=0.0.0.0", "-cp", "/app", ShopMain.class.getName())
                .withExposedPorts(8080)
                .waitingFor(Wait.forHttp("/look").forStatusCode(418).withStartupTimeout(Duration.ofSeconds(10)))) {
            assertThatThrownBy(shop::start)
                    .hasMessageContaining("/look should return HTTP [418]")
                    .hasMessageContaining("noleak: observing this JVM")
                    .hasMessageContaining("Shop is open");
        }
    }
}
