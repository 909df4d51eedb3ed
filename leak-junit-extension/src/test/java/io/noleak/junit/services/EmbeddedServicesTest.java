package io.noleak.junit.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedServicesTest {

    private static OwnServices services;

    @BeforeAll
    static void start() {
        services = EmbeddedServices.start("a test");
    }

    @AfterAll
    static void stop() {
        services.close();
        assertThatThrownBy(() -> new Socket(services.redisHost(), services.redisPort()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void says_which_servers_run_and_why() {
        assertThat(services.describe())
                .matches("embedded: MariaDB \\d+\\.\\d+\\.\\d+, Redis \\d+\\.\\d+\\.\\d+; a test");
    }

    @Test
    void keeps_text_of_all_scripts() throws SQLException {
        try (Stores stores = services.forTest("keeps text: of all!");
                Connection connection =
                        DriverManager.getConnection(stores.jdbcUrl(), services.user(), services.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE word (text VARCHAR(20))");
            statement.execute("INSERT INTO word VALUES ('Καφές 茶 🫖')");
            try (ResultSet rows = statement.executeQuery("SELECT text FROM word")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("Καφές 茶 🫖");
            }
        }
    }

    @Test
    void gives_every_test_its_own_schema_and_keys_and_drops_the_schema() throws SQLException {
        Stores gone = services.forTest("twin");
        gone.close();
        try (Stores one = services.forTest("twin");
                Stores two = services.forTest("twin")) {
            assertThat(one.schema()).isNotEqualTo(two.schema()).startsWith("twin_");
            assertThat(one.keyPrefix()).isNotEqualTo(two.keyPrefix());
            assertThatThrownBy(() -> DriverManager.getConnection(gone.jdbcUrl(), "root", "")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(gone.schema());
        }
    }

    @Test
    void answers_as_redis() throws IOException {
        try (Socket socket = new Socket(services.redisHost(), services.redisPort())) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("+PONG");
        }
    }

    @Test
    void cannot_be_seen_from_a_container() {
        try (Stores stores = services.forTest("inside")) {
            assertThatThrownBy(stores::insideDocker)
                    .isInstanceOf(ServicesException.class)
                    .hasMessageContaining("-Dnoleak.services=docker");
        }
    }
}
