package io.noleak.junit.services;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/**
 * What one test may use of the {@link Services}: a schema of its own and keys that start with {@code keyPrefix}.
 * {@link #close()} drops the schema; keys are left to their expiry.
 *
 * @param jdbcUrl with the test's schema
 * @param schema a plain SQL name
 * @param keyPrefix what every Redis key of the test has to start with
 */
public record Stores(Services services, String jdbcUrl, String schema, String keyPrefix) implements AutoCloseable {

    private static final int LONGEST_NAME = 40;

    static Stores create(Services services, String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        String schema = plain.substring(0, Math.min(plain.length(), LONGEST_NAME)) + "_"
                + UUID.randomUUID().toString().substring(0, 8);
        execute(services, "CREATE DATABASE `" + schema + "` CHARACTER SET utf8mb4");
        return new Stores(
                services, JdbcUrl.parse(services.jdbcUrl()).withSchema(schema).toString(), schema, schema + ":");
    }

    /** Returns the same schema and keys as a container on Testcontainers' shared network reaches them. */
    public Stores insideDocker() {
        Services inside = services.insideDocker()
                .orElseThrow(() -> new ServicesException("Containers cannot reach these services ("
                        + services.describe() + "). Run with -Dnoleak.services=docker."));
        String url = JdbcUrl.parse(inside.jdbcUrl()).withSchema(schema).toString();
        return new Stores(inside, url, schema, keyPrefix);
    }

    /** Drops the schema; a server that is gone has dropped it already. */
    @Override
    public void close() {
        try {
            execute(services, "DROP DATABASE IF EXISTS `" + schema + "`");
        } catch (ServicesException e) {
            System.getLogger(Stores.class.getName()).log(System.Logger.Level.DEBUG, "schema not dropped", e);
        }
    }

    private static void execute(Services services, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(services.jdbcUrl(), services.user(), services.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            String remedy = "08001".equals(e.getSQLState())
                            && String.valueOf(e.getMessage()).startsWith("No suitable driver")
                    ? " Add com.mysql:mysql-connector-j as a test dependency."
                    : "";
            throw new ServicesException(
                    "'" + sql + "' failed on " + services.describe() + ": " + e.getMessage() + "." + remedy, e);
        }
    }
}
