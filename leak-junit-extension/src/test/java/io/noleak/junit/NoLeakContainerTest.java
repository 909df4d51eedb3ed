package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.cases.ContainerCases;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.testcontainers.DockerClientFactory;

class NoLeakContainerTest {

    @Test
    void the_leak_in_an_unmodified_image_fails_the_test_whose_body_is_the_load() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "There is no Docker here: nothing was tested");

        EngineExecutionResults results = Kit.run(ContainerCases.class);

        results.testEvents().assertStatistics(stats -> stats.failed(1));
        assertThat(Kit.failure(results))
                .hasMessageContaining("OrderLog.record(OrderLog.java:14)  byte[]")
                .hasMessageContaining("1,016 B per iteration");
    }
}
