package io.noleak.junit.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicesOptionsTest {

    @Test
    void nothing_given_means_auto_with_the_default_images() {
        ServicesOptions options = options(Map.of());
        assertThat(options.mode()).isEqualTo(ServicesMode.AUTO);
        assertThat(options.mysqlImage()).isEqualTo("mysql:8.4");
        assertThat(options.redisImage()).isEqualTo("redis:7-alpine");
    }

    @Test
    void an_unknown_mode_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> options(Map.of("noleak.services", "podman")))
                .hasMessage("noleak.services=podman is none of the modes. Give auto, docker, embedded or external.");
    }

    @Test
    void auto_takes_urls_when_they_are_given() {
        OwnServices services = ServicesLauncher.launch(options(Map.of(
                "noleak.services.jdbc-url", "jdbc:mysql://db:3306/mine?useSSL=true",
                "noleak.services.user", "me",
                "noleak.services.password", "secret",
                "noleak.services.redis", "cache:6380")));
        assertThat(services.jdbcUrl()).isEqualTo("jdbc:mysql://db:3306/mine?useSSL=true");
        assertThat(services.user()).isEqualTo("me");
        assertThat(services.redisHost()).isEqualTo("cache");
        assertThat(services.redisPort()).isEqualTo(6380);
        assertThat(services.describe())
                .isEqualTo("external: jdbc:mysql://db:3306, Redis cache:6380; auto: URLs are given")
                .doesNotContain("secret");
    }

    @Test
    void external_without_urls_is_refused_and_does_not_fall_back() {
        assertThatThrownBy(() -> ServicesLauncher.launch(options(Map.of("noleak.services", "external"))))
                .isInstanceOf(ServicesException.class)
                .hasMessageContaining("-Dnoleak.services.jdbc-url=");
        assertThatThrownBy(() ->
                        ServicesLauncher.launch(options(Map.of("noleak.services.jdbc-url", "jdbc:mysql://db:3306/"))))
                .hasMessageContaining("-Dnoleak.services.redis=");
    }

    @Test
    void servers_that_were_given_are_not_ours_to_stop() {
        OwnServices services = ServicesLauncher.launch(options(
                Map.of("noleak.services.jdbc-url", "jdbc:mysql://db:3306/", "noleak.services.redis", "cache:6379")));
        assertThatThrownBy(services::stopDatabase).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(services::stopRedis).isInstanceOf(UnsupportedOperationException.class);
        services.close();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db:3306/, jdbc:mysql://db:3306/own",
        "jdbc:mysql://db, jdbc:mysql://db/own",
        "jdbc:mysql://db/old?a=b&c=d, jdbc:mysql://db/own?a=b&c=d",
        "jdbc:mariadb://db:1/?a=b, jdbc:mariadb://db:1/own?a=b",
    })
    void a_schema_is_put_into_a_url_whatever_else_it_carries(String url, String expected) {
        assertThat(JdbcUrl.parse(url).withSchema("own")).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"jdbc:postgresql://db/, is not a URL of a MySQL server", "db:3306, is not a URL of a MySQL server"})
    void a_url_of_another_server_is_refused(String url, String reason) {
        assertThatThrownBy(() -> JdbcUrl.parse(url))
                .hasMessageContaining(url)
                .hasMessageContaining(reason)
                .hasMessageContaining("jdbc:mysql://localhost:3306/");
    }

    @Test
    void a_redis_without_a_port_is_refused() {
        assertThatThrownBy(() -> ServicesLauncher.launch(options(
                        Map.of("noleak.services.jdbc-url", "jdbc:mysql://db:3306/", "noleak.services.redis", "cache"))))
                .hasMessage("noleak.services.redis=cache is not host:port. Give, for example, localhost:6379.");
    }

    @Test
    void a_missing_dependency_is_named() {
        assertThatThrownBy(() -> Optionals.require("Docker services", "no.such.Type", "org.example:thing"))
                .hasMessage(
                        "Docker services needs org.example:thing on the test class path. Add it as a test dependency.");
    }

    private static ServicesOptions options(Map<String, String> properties) {
        return ServicesOptions.from(properties::get);
    }
}
