package com.example.cases;

import io.noleak.junit.NoLeak;
import io.noleak.junit.NoLeakContainer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/** The body is the load on a container. */
public class ContainerCases {

    // docs:start container
    @AutoClose
    static final NoLeakContainer SHOP = new NoLeakContainer("eclipse-temurin:21-jre")
            .withCopyFileToContainer(MountableFile.forHostPath("target/test-classes"), "/app")
            .withCommand("java", "-Dshop.bind=0.0.0.0", "-cp", "/app", "com.example.shop.ShopMain")
            .withExposedPorts(8080)
            .waitingFor(Wait.forHttp("/look").forPort(8080))
            .withMode("exact");

    @BeforeAll
    static void start() {
        SHOP.start();
    }

    @Test
    @NoLeak(rounds = 4, iterations = 51, limit = "100 B", timeout = "5 min")
    void order() throws IOException {
        URI shop = URI.create("http://" + SHOP.getHost() + ":" + SHOP.getMappedPort(8080));
        get(shop.resolve("/order"), 204);
    }
    // docs:end container

    private static void get(URI uri, int expected) throws IOException {
        int status = ((HttpURLConnection) uri.toURL().openConnection()).getResponseCode();
        if (status != expected) {
            throw new AssertionError("HTTP " + status);
        }
    }
}
