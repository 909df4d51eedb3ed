package io.noleak.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The JDKs that tests run child JVMs on: the running one, and on Linux those installed beside it. */
public record Jdks(Path home, int feature) {

    /** The tag of tests that run on every installed JDK by themselves: a build on a second JDK need not repeat them. */
    public static final String EVERY = "every-jdk";

    /** Returns the running JDK. */
    public static Jdks running() {
        return new Jdks(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** Returns the running JDK and one of each other feature release that is installed beside it. */
    public static List<Jdks> installed() {
        List<Jdks> found = new ArrayList<>(List.of(running()));
        try (Stream<Path> beside =
                Files.list(Objects.requireNonNull(running().home.getParent()))) {
            for (Path home : beside.sorted().toList()) {
                int feature = feature(home);
                if (feature >= 17
                        && Files.isExecutable(home.resolve("bin/java"))
                        && found.stream().noneMatch(jdk -> jdk.feature == feature)) {
                    found.add(new Jdks(home, feature));
                }
            }
        } catch (IOException e) {
            return found; // the folder cannot be listed: the running JDK has to do
        }
        return found;
    }

    private static int feature(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }

    public Path java() {
        return home.resolve("bin/java");
    }

    @Override
    public String toString() {
        return "JDK " + feature;
    }
}
