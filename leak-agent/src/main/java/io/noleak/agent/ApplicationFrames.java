package io.noleak.agent;

import io.noleak.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the application's frames from those of the JDK and of libraries, by package prefix. */
final class ApplicationFrames {

    private static final String OURS = "io.noleak.";

    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private static final List<String> LIBRARIES = List.of(
            "akka.",
            "brave.",
            "ch.qos.logback.",
            "clojure.",
            "com.codahale.",
            "com.fasterxml.",
            "com.github.benmanes.",
            "com.google.common.",
            "com.google.gson.",
            "com.google.inject.",
            "com.google.protobuf.",
            "com.hazelcast.",
            "com.lmax.",
            "com.mchange.",
            "com.microsoft.sqlserver.",
            "com.mongodb.",
            "com.mysql.",
            "com.rabbitmq.",
            "com.squareup.",
            "com.thoughtworks.xstream.",
            "com.zaxxer.",
            "feign.",
            "freemarker.",
            "graphql.",
            "groovy.",
            "io.gatling.",
            "io.grpc.",
            "io.jsonwebtoken.",
            "io.ktor.",
            "io.lettuce.",
            "io.micrometer.",
            "io.micronaut.",
            "io.netty.",
            "io.opentelemetry.",
            "io.opentracing.",
            "io.prometheus.",
            "io.quarkus.",
            "io.r2dbc.",
            "io.reactivex.",
            "io.smallrye.",
            "io.swagger.",
            "io.undertow.",
            "io.vertx.",
            "jakarta.",
            "javassist.",
            "junit.",
            "kotlin.",
            "kotlinx.",
            "liquibase.",
            "net.bytebuddy.",
            "net.sf.",
            "ognl.",
            "okhttp3.",
            "okio.",
            "oracle.jdbc.",
            "org.antlr.",
            "org.apache.",
            "org.aspectj.",
            "org.assertj.",
            "org.bouncycastle.",
            "org.checkerframework.",
            "org.codehaus.",
            "org.eclipse.jetty.",
            "org.ehcache.",
            "org.elasticsearch.",
            "org.flywaydb.",
            "org.glassfish.",
            "org.gradle.",
            "org.h2.",
            "org.hamcrest.",
            "org.HdrHistogram.",
            "org.hibernate.",
            "org.hsqldb.",
            "org.infinispan.",
            "org.jboss.",
            "org.jetbrains.",
            "org.joda.",
            "org.jooq.",
            "org.json.",
            "org.junit.",
            "org.LatencyUtils.",
            "org.mariadb.",
            "org.mockito.",
            "org.objectweb.asm.",
            "org.ow2.",
            "org.postgresql.",
            "org.quartz.",
            "org.reactivestreams.",
            "org.redisson.",
            "org.rocksdb.",
            "org.slf4j.",
            "org.springframework.",
            "org.sqlite.",
            "org.testcontainers.",
            "org.thymeleaf.",
            "org.wildfly.",
            "org.xnio.",
            "org.yaml.",
            "reactor.",
            "redis.clients.",
            "retrofit2.",
            "scala.",
            "tools.jackson.",
            "zipkin2.");

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
        for (String prefix : prefixes) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
