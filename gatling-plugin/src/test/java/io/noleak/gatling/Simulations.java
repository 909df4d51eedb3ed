package io.noleak.gatling;

import io.gatling.javaapi.core.Simulation;
import io.noleak.junit.gatling.GatlingResult;
import io.noleak.junit.gatling.GatlingRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** A forked run against a server, and what it left behind. */
final class Simulations {

    private final GatlingRun run;

    private Simulations(GatlingRun run) {
        this.run = run;
    }

    static Simulations of(Class<? extends Simulation> simulation, Server server) {
        return new Simulations(GatlingRun.fork(simulation)
                .jvmOptions("-Xmx256m", "-XX:+UseSerialGC")
                .property("url", server.url())
                .property("agent", server.agent())
                .property("token", Server.TOKEN)
                .timeout(Duration.ofMinutes(3)));
    }

    Simulations with(String key, Object value) {
        run.property(key, String.valueOf(value));
        return this;
    }

    /** Does something once a line of the run's console ends like this. */
    Simulations when(String lineEnd, Runnable action) {
        Consumer<String> listener = line -> {
            if (line.endsWith(lineEnd)) {
                action.run();
            }
        };
        run.console(listener);
        return this;
    }

    GatlingResult run() {
        return run.run();
    }

    /** Returns the first page of Gatling's report, with the script that fills its table before Gatling 3.14. */
    static String page(GatlingResult result) {
        return read(result, "index.html") + read(result, "js/stats.js");
    }

    /** Returns one of the files in Gatling's report folder. */
    static String read(GatlingResult result, String file) {
        Path report = result.report()
                .orElseThrow(() -> new AssertionError("Gatling wrote no report:\n" + result.consoleText()));
        try {
            return Files.readString(report.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
