package io.noleak.junit.services;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the system properties {@code noleak.services…} ask for. */
record ServicesOptions(
        ServicesMode mode,
        @Nullable String jdbcUrl,
        String user,
        String password,
        @Nullable String redis,
        String mysqlImage,
        String redisImage) {

    static ServicesOptions fromSystemProperties() {
        return from(System::getProperty);
    }

    static ServicesOptions from(UnaryOperator<@Nullable String> properties) {
        return new ServicesOptions(
                ServicesMode.parse(get(properties, "noleak.services", "auto")),
                properties.apply("noleak.services.jdbc-url"),
                get(properties, "noleak.services.user", "root"),
                get(properties, "noleak.services.password", ""),
                properties.apply("noleak.services.redis"),
                get(properties, "noleak.services.mysql-image", "mysql:8.4"),
                get(properties, "noleak.services.redis-image", "redis:7-alpine"));
    }

    boolean givesUrls() {
        return jdbcUrl != null || redis != null;
    }

    private static String get(UnaryOperator<@Nullable String> properties, String name, String fallback) {
        String value = properties.apply(name);
        return value == null || value.isEmpty() ? fallback : value;
    }
}
