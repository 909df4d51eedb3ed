package io.noleak.junit.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks whether a class path holds what the forked JVM needs, so that its absence has a name. */
final class ClassPath {

    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("io/noleak/junit/launcher/RepeatedSuite.class", "io.noleak:leak-junit-extension");
        NEEDED.put("io/noleak/agent/LocalProbe.class", "io.noleak:leak-agent");
        NEEDED.put("io/noleak/check/LeakCheck.class", "io.noleak:leak-core");
        NEEDED.put(
                "org/junit/platform/launcher/core/LauncherFactory.class", "org.junit.platform:junit-platform-launcher");
    }

    private ClassPath() {}

    static void check(String classPath) {
        try (URLClassLoader loader = new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader())) {
            NEEDED.forEach((resource, artifact) -> {
                if (loader.getResource(resource) == null) {
                    throw new UsageException(
                            "the class path of the tests lacks " + artifact + "; add it to --class-path");
                }
            });
            if (loader.getResource("META-INF/services/org.junit.platform.engine.TestEngine") == null) {
                throw new UsageException("the class path of the tests has no JUnit test engine; add "
                        + "org.junit.jupiter:junit-jupiter-engine to --class-path");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL[] urls(String classPath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
