package io.noleak.agent;

import io.noleak.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the application's frames from those of the JDK and of libraries, by package prefix. */
final class ApplicationFrames {

    private static final String OURS = "io.noleak.";

    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private static final List<String> LIBRARIES = List.of(
            "ch.qos.logback.",
            "com.fasterxml.",
            "com.github.benmanes.",
            "com.google.common.",
            "com.mysql.",
            "com.zaxxer.",
            "groovy.",
            "io.gatling.",
            "io.lettuce.",
            "io.micrometer.",
            "io.micronaut.",
            "io.netty.",
            "io.opentelemetry.",
            "io.quarkus.",
            "io.smallrye.",
            "io.undertow.",
            "io.vertx.",
            "jakarta.",
            "junit.",
            "kotlin.",
            "kotlinx.",
            "net.bytebuddy.",
            "org.apache.",
            "org.aspectj.",
            "org.assertj.",
            "org.eclipse.jetty.",
            "org.flywaydb.",
            "org.glassfish.",
            "org.h2.",
            "org.hibernate.",
            "org.jboss.",
            "org.junit.",
            "org.mariadb.",
            "org.mockito.",
            "org.objectweb.asm.",
            "org.postgresql.",
            "org.slf4j.",
            "org.springframework.",
            "org.testcontainers.",
            "org.yaml.",
            "reactor.",
            "redis.clients.",
            "scala.",
            "tools.jackson.");

    private final List<String> application;

    ApplicationFrames(List<String> application) {
        this.application = application;
    }

    /** Returns the first frame of the application, else of a library, else null. */
    @Nullable
    Frame first(List<Frame> stack) {
        Frame library = null;
        for (Frame frame : stack) {
            if (isApplication(frame.className())) {
                return frame;
            }
            if (library == null && !startsWith(JDK, frame.className())) {
                library = frame;
            }
        }
        return library == null || library.className().startsWith(OURS) ? null : library;
    }

    /** Whether the instrument itself allocated: its frame comes before any frame of application or library. */
    static boolean isOurs(List<Frame> stack) {
        for (Frame frame : stack) {
            if (!startsWith(JDK, frame.className())) {
                return frame.className().startsWith(OURS);
            }
        }
        return false;
    }

    private boolean isApplication(String className) {
        return application.isEmpty()
                ? !className.startsWith(OURS) && !startsWith(JDK, className) && !startsWith(LIBRARIES, className)
                : startsWith(application, className);
    }

    private static boolean startsWith(List<String> prefixes, String className) {
        return prefixes.stream().anyMatch(className::startsWith);
    }
}
