package com.example.shop;

import io.noleak.junit.NoLeakContainer;
import io.noleak.junit.services.Stores;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** The image of the shop, built once per run from its own Dockerfile. */
final class ShopImage {

    static final int PORT = 8080;

    private static final String BASE = System.getProperty("noleak.sample.base-image", "eclipse-temurin:21-jre");

    private ShopImage() {}

    /** Named with a registry, so that no prefix for images from Docker Hub is put before it. */
    private static final class Built {
        static final String NAME = new ImageFromDockerfile("localhost/noleak/sample-webapp:test", true)
                .withDockerfile(Path.of("Dockerfile").toAbsolutePath())
                .withBuildArg(
                        "BASE",
                        ImageNameSubstitutor.instance()
                                .apply(DockerImageName.parse(BASE))
                                .asCanonicalNameString())
                .get();
    }

    static NoLeakContainer container(String lesson, Stores stores) {
        Stores inside = stores.insideDocker();
        return new NoLeakContainer(DockerImageName.parse(Built.NAME))
                .withNetwork(Network.SHARED)
                .withExposedPorts(PORT)
                .withJvmOptions("-Xmx256m")
                .withMode("exact")
                .withStartInterval("64K")
                .withCommand(Shop.arguments(lesson, inside).toArray(String[]::new))
                .waitingFor(Wait.forHttp("/actuator/health").forPort(PORT).withStartupTimeout(Duration.ofMinutes(3)));
    }
}
