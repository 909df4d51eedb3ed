package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.site.Frame;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationFramesTest {

    private final ApplicationFrames frames = new ApplicationFrames(List.of());

    @Test
    void the_application_comes_after_the_jdk_and_known_libraries() {
        assertThat(frames.first(stack("java.util.Arrays", "ch.qos.logback.core.Layout", "shop.Orders", "shop.Main")))
                .isEqualTo(frame("shop.Orders"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ch.qos.logback.classic.Logger",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "com.github.benmanes.caffeine.cache.Caffeine",
                "com.google.common.cache.LocalCache",
                "com.mysql.cj.jdbc.ConnectionImpl",
                "com.zaxxer.hikari.HikariDataSource",
                "groovy.lang.GroovyClassLoader",
                "io.lettuce.core.RedisClient",
                "io.netty.buffer.PooledByteBufAllocator",
                "javassist.ClassPool",
                "kotlin.collections.CollectionsKt",
                "org.hibernate.Session",
                "org.slf4j.MDC",
                "org.springframework.context.ApplicationContext",
                "reactor.core.publisher.Flux",
                "scala.collection.immutable.List",
                "tools.jackson.databind.ObjectMapper"
            })
    void common_libraries_are_not_the_application(String library) {
        assertThat(frames.first(stack(library, "shop.Orders"))).isEqualTo(frame("shop.Orders"));
    }

    @Test
    void a_library_has_to_do_where_there_is_no_application() {
        assertThat(frames.first(stack("java.util.Arrays", "org.apache.http.Pool", "java.lang.Thread")))
                .isEqualTo(frame("org.apache.http.Pool"));
    }

    @Test
    void the_jdk_alone_is_nobodys_code() {
        assertThat(frames.first(stack("java.util.Arrays", "java.lang.Thread"))).isNull();
    }

    @Test
    void named_packages_win_over_everything_before_them() {
        ApplicationFrames named = new ApplicationFrames(List.of("org.apache.http"));

        assertThat(named.first(stack("java.util.Arrays", "shop.Interceptor", "org.apache.http.Pool")))
                .isEqualTo(frame("org.apache.http.Pool"));
    }

    @Test
    void what_the_instrument_allocates_itself_is_ours_and_what_it_calls_is_not() {
        assertThat(ApplicationFrames.isOurs(stack("java.util.ArrayList", "io.noleak.check.LeakCheck", "shop.Test")))
                .isTrue();
        assertThat(ApplicationFrames.isOurs(stack("java.util.ArrayList", "shop.Test", "io.noleak.check.LeakCheck")))
                .isFalse();
        assertThat(ApplicationFrames.isOurs(stack("java.lang.Thread"))).isFalse();
    }

    private static List<Frame> stack(String... classes) {
        return Stream.of(classes).map(ApplicationFramesTest::frame).toList();
    }

    private static Frame frame(String className) {
        return new Frame(className, "method", null, Frame.UNKNOWN_LINE);
    }
}
