package io.noleak.junit.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs where Docker was asked for by name, and then fails without it instead of being skipped. */
@EnabledIfSystemProperty(named = "noleak.services", matches = "docker")
class DockerServicesTest {

    @Test
    void starts_both_servers_in_containers_that_containers_can_see() throws Exception {
        try (OwnServices services = Services.start();
                Stores stores = services.forTest("docker")) {
            assertThat(services.describe())
                    .startsWith("docker: ")
                    .contains("mysql")
                    .contains("redis");
            assertThat(stores.insideDocker().jdbcUrl())
                    .startsWith("jdbc:mysql://mysql-")
                    .contains(":3306/" + stores.schema() + "?");
            assertThat(stores.insideDocker().services().redisPort()).isEqualTo(6379);
            try (Connection connection =
                    DriverManager.getConnection(stores.jdbcUrl(), services.user(), services.password())) {
                assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("MySQL");
            }
            new Socket(services.redisHost(), services.redisPort()).close();
        }
    }

    @Test
    void an_image_that_cannot_be_had_is_named_and_nothing_else_is_started() {
        ServicesOptions options = ServicesOptions.from(name -> switch (name) {
            case "noleak.services" -> "docker";
            case "noleak.services.mysql-image" -> "noleak/no-such-mysql:0";
            default -> System.getProperty(name);
        });
        assertThatThrownBy(() -> ServicesLauncher.launch(options))
                .isInstanceOf(ServicesException.class)
                .hasMessageContaining("noleak/no-such-mysql:0")
                .hasMessageContaining("-Dnoleak.services=embedded");
    }
}
