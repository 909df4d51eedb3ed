package com.example.shop;

import io.noleak.junit.LocalApp;
import io.noleak.junit.LocalAppBuilder;
import io.noleak.junit.services.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The delivered shop in a child JVM under observation. */
final class Shop {

    private static final String PORT = "server.port";
    private static final Duration START = Duration.ofMinutes(3);

    private Shop() {}

    /**
     * Starts the shop and waits until it can be used.
     *
     * @param lesson what it shows; empty for nothing
     */
    static LocalApp start(String lesson, Stores stores) {
        return builder(lesson, stores).start();
    }

    /** Starts a shop in the place of one that has ended: same addresses, another process. */
    static LocalApp restart(LocalApp ended, Stores stores, int agentPort) {
        return anywhere("", stores)
                .agentPort(agentPort)
                .environment("NOLEAK_TOKEN", ended.agent().token().orElseThrow())
                .arguments("--server.port=" + ended.port(PORT))
                .readyWhenLogged("Started ShopApplication")
                .start();
    }

    static LocalAppBuilder builder(String lesson, Stores stores) {
        return anywhere(lesson, stores).freePort(PORT).readyWhenHttp(PORT, "/actuator/health");
    }

    private static LocalAppBuilder anywhere(String lesson, Stores stores) {
        return LocalApp.jar(Path.of(System.getProperty("shop.jar")))
                .heap("256m")
                // It lives for half a minute: what C2 and a concurrent collector prepare for does not come.
                .jvmArguments("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                // Counting every object while Spring starts would take minutes; the check asks for it once the shop is
                // up.
                .mode("exact")
                .startInterval("64K")
                .timeout(START)
                .arguments(arguments(lesson, stores).toArray(String[]::new));
    }

    static URI uri(LocalApp shop) {
        return shop.uri(PORT);
    }

    /** Returns how the shop is told where its stores are and what it shows. */
    static List<String> arguments(String lesson, Stores stores) {
        return List.of(
                "--shop.lesson=" + lesson,
                // A new connection after every hundred requests has new buffers, and that takes twice the rounds to
                // acquit.
                "--server.tomcat.max-keep-alive-requests=-1",
                "--shop.cart.key-prefix=" + stores.keyPrefix(),
                "--spring.datasource.url=" + stores.jdbcUrl(),
                "--spring.datasource.username=" + stores.services().user(),
                "--spring.datasource.password=" + stores.services().password(),
                "--spring.data.redis.host=" + stores.services().redisHost(),
                "--spring.data.redis.port=" + stores.services().redisPort());
    }
}
