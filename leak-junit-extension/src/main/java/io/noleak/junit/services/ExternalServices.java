package io.noleak.junit.services;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Servers somebody else runs. */
record ExternalServices(String jdbcUrl, String user, String password, String redisHost, int redisPort, String describe)
        implements OwnServices {

    private static final Pattern REDIS = Pattern.compile("([^:\\s]+):(\\d{1,5})");

    static ExternalServices of(ServicesOptions options, String why) {
        String url = options.jdbcUrl();
        if (url == null) {
            throw new ServicesException(
                    "External services need a database. Give -Dnoleak.services.jdbc-url=jdbc:mysql://host:3306/"
                            + ", with -Dnoleak.services.user and -Dnoleak.services.password.");
        }
        String redis = options.redis();
        if (redis == null) {
            throw new ServicesException("External services need a Redis. Give -Dnoleak.services.redis=host:6379.");
        }
        Matcher matcher = REDIS.matcher(redis);
        if (!matcher.matches()) {
            throw new ServicesException(
                    "noleak.services.redis=" + redis + " is not host:port. Give, for example, localhost:6379.");
        }
        int port = Integer.parseInt(matcher.group(2));
        return new ExternalServices(
                JdbcUrl.parse(url).toString(),
                options.user(),
                options.password(),
                matcher.group(1),
                port,
                "external: " + JdbcUrl.parse(url).server() + ", Redis " + matcher.group(1) + ":" + port + "; " + why);
    }

    @Override
    public void stopDatabase() {
        throw new UnsupportedOperationException("The database was given by URL; only who started it may stop it.");
    }

    @Override
    public void stopRedis() {
        throw new UnsupportedOperationException("The Redis was given by address; only who started it may stop it.");
    }

    @Override
    public void close() {
        // Nothing of it is ours.
    }
}
