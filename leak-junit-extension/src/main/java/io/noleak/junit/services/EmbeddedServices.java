package io.noleak.junit.services;

/** MariaDB and Redis as processes of this machine that die with this JVM. */
final class EmbeddedServices implements OwnServices {

    private final EmbeddedServer database;
    private final EmbeddedServer redis;
    private final String why;

    private EmbeddedServices(EmbeddedServer database, EmbeddedServer redis, String why) {
        this.database = database;
        this.redis = redis;
        this.why = why;
    }

    static EmbeddedServices start(String why) {
        EmbeddedServer redis = EmbeddedRedis.start();
        try {
            return new EmbeddedServices(EmbeddedMariaDb.start(), redis, why);
        } catch (RuntimeException e) {
            redis.close();
            throw e;
        }
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:mysql://127.0.0.1:" + database.port() + "/?sslMode=DISABLED";
    }

    @Override
    public String user() {
        return "root";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public String redisHost() {
        return "127.0.0.1";
    }

    @Override
    public int redisPort() {
        return redis.port();
    }

    @Override
    public String describe() {
        return "embedded: MariaDB " + database.version() + ", Redis " + redis.version() + "; " + why;
    }

    @Override
    public void stopDatabase() {
        database.close();
    }

    @Override
    public void stopRedis() {
        redis.close();
    }

    @Override
    public void close() {
        database.close();
        redis.close();
    }
}
