package io.noleak.junit.services;

import java.time.Duration;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** MySQL and Redis as containers on Testcontainers' shared network. */
final class DockerServices implements OwnServices {

    private static final int MYSQL_PORT = 3306;
    private static final int REDIS_PORT = 6379;
    private static final String PASSWORD = "noleak";
    /** TLS would only add the driver's buffers to what a check observes. */
    private static final String URL_OPTIONS = "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";

    private final GenericContainer<?> mysql;
    private final GenericContainer<?> redis;
    private final String why;

    private DockerServices(GenericContainer<?> mysql, GenericContainer<?> redis, String why) {
        this.mysql = mysql;
        this.redis = redis;
        this.why = why;
    }

    static DockerServices start(ServicesOptions options, String why) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new ServicesException("No Docker engine answers. Start one, or give -Dnoleak.services=embedded.");
        }
        String suffix = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        DockerServices services = new DockerServices(
                mysql(options.mysqlImage(), "mysql-" + suffix), redis(options.redisImage(), "redis-" + suffix), why);
        try {
            services.redis.start();
            services.mysql.start();
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw new ServicesException(
                    "Docker did not start " + options.mysqlImage() + " and " + options.redisImage()
                            + " (" + root(e) + "). Check that the images can be pulled"
                            + " (-Dnoleak.services.mysql-image, -Dnoleak.services.redis-image), or give -Dnoleak.services=embedded.",
                    e);
        }
    }

    private static GenericContainer<?> mysql(String image, String alias) {
        // The official image starts a first server on port 0 to initialise itself: only the real port counts.
        return new GenericContainer<>(DockerImageName.parse(image))
                .withNetwork(Network.SHARED)
                .withNetworkAliases(alias)
                .withExposedPorts(MYSQL_PORT)
                .withEnv("MYSQL_ROOT_PASSWORD", PASSWORD)
                .withEnv("MYSQL_ROOT_HOST", "%")
                .waitingFor(Wait.forLogMessage("(?s).*ready for connections.*port: 3306\\s.*", 1)
                        .withStartupTimeout(Duration.ofMinutes(2)));
    }

    private static GenericContainer<?> redis(String image, String alias) {
        return new GenericContainer<>(DockerImageName.parse(image))
                .withNetwork(Network.SHARED)
                .withNetworkAliases(alias)
                .withExposedPorts(REDIS_PORT)
                .waitingFor(Wait.forLogMessage(".*Ready to accept connections.*\\n", 1)
                        .withStartupTimeout(Duration.ofMinutes(1)));
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:mysql://" + mysql.getHost() + ":" + mysql.getMappedPort(MYSQL_PORT) + URL_OPTIONS;
    }

    @Override
    public String user() {
        return "root";
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public String redisHost() {
        return redis.getHost();
    }

    @Override
    public int redisPort() {
        return redis.getMappedPort(REDIS_PORT);
    }

    @Override
    public String describe() {
        return "docker: " + mysql.getDockerImageName() + ", " + redis.getDockerImageName() + "; " + why;
    }

    @Override
    public Optional<Services> insideDocker() {
        return Optional.of(new ExternalServices(
                "jdbc:mysql://" + alias(mysql) + ":" + MYSQL_PORT + URL_OPTIONS,
                user(),
                password(),
                alias(redis),
                REDIS_PORT,
                describe()));
    }

    @Override
    public void stopDatabase() {
        mysql.stop();
    }

    @Override
    public void stopRedis() {
        redis.stop();
    }

    @Override
    public void close() {
        mysql.stop();
        redis.stop();
    }

    /** The alias we gave; the first one is Testcontainers' own. */
    private static String alias(GenericContainer<?> container) {
        return container.getNetworkAliases().get(container.getNetworkAliases().size() - 1);
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).strip();
    }
}
