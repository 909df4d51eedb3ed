package io.noleak.junit.gatling;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs one Gatling simulation in a JVM of its own, which is the only safe way from a test: Gatling stops the logging of
 * the JVM it runs in, and may end that JVM.
 *
 * <pre>{@code
 * GatlingResult result = GatlingRun.fork(BrowseSimulation.class)
 *         .property("url", app.url())
 *         .timeout(Duration.ofMinutes(2))
 *         .run();
 * }</pre>
 *
 * <p>The fork gets the class path of this JVM, the options that Gatling asks for, and no analytics. It never outlives
 * {@link #run()}, nor the JVM that called it. Not thread-safe.
 */
public final class GatlingRun {

    static final String MAIN_CLASS = "io.gatling.app.Gatling";

    private final String simulation;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private Path results = Path.of("target", "gatling");
    private Duration timeout = Duration.ofMinutes(10);
    private Consumer<String> console = line -> {};

    private GatlingRun(String simulation) {
        this.simulation = simulation;
    }

    /**
     * Prepares a run of a simulation.
     *
     * @param simulation a concrete simulation of Gatling's Java, Kotlin or Scala DSL, on the class path of this JVM
     * @throws IllegalStateException if Gatling is not on the class path
     */
    public static GatlingRun fork(Class<?> simulation) {
        if (GatlingRun.class.getClassLoader().getResource(MAIN_CLASS.replace('.', '/') + ".class") == null) {
            throw new IllegalStateException("GatlingRun needs Gatling on the class path of the tests."
                    + " Add the dependency io.gatling.highcharts:gatling-charts-highcharts (scope test).");
        }
        return new GatlingRun(simulation.getName());
    }

    /** Sets a system property of the fork. */
    public GatlingRun property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    /** Adds options to the command line of the fork: {@code -Xmx512m}. */
    public GatlingRun jvmOptions(String... options) {
        jvmOptions.addAll(List.of(options));
        return this;
    }

    /** Sets the folder that Gatling makes its report folder in; {@code target/gatling} if it is not set. */
    public GatlingRun results(Path folder) {
        this.results = folder;
        return this;
    }

    /**
     * Sets how long the run may take, report included; 10 minutes if it is not set. After that the fork and all
     * processes below it are ended.
     *
     * @throws IllegalArgumentException if the duration is zero or negative
     */
    public GatlingRun timeout(Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("GatlingRun.timeout must be longer than zero: " + duration);
        }
        this.timeout = duration;
        return this;
    }

    /** Hands each line of the fork's console over as it comes, on another thread. */
    public GatlingRun console(Consumer<String> lines) {
        this.console = lines;
        return this;
    }

    /**
     * Runs the simulation and waits for its end.
     *
     * @return how it ended; a run that failed or was cut off is a result, not an exception
     * @throws java.io.UncheckedIOException if the fork could not be started
     */
    public GatlingResult run() {
        return Fork.start(ForkCommand.of(simulation, properties, jvmOptions, results), console)
                .await(timeout);
    }
}
