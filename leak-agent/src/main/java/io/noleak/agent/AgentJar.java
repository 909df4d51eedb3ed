package io.noleak.agent;

import io.noleak.snapshot.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The one jar to give to {@code -javaagent} or to copy into a container: agent, core and native libraries together.
 * Thread-safe.
 */
public final class AgentJar {

    /** System property that names the jar, for where neither way below works. */
    public static final String PROPERTY = "noleak.agentJar";

    private static @Nullable Path located;

    private AgentJar() {}

    /**
     * Returns the jar: the one named by the system property {@value #PROPERTY}, else the one this class runs from if it
     * is complete, else one that is put together from the class path (in an IDE or a multi-module build there is no
     * other). The latter is made once per JVM, in a folder that only this user can enter, and deleted with the JVM.
     *
     * @throws IllegalStateException if none of these is possible; the message says what to do
     */
    public static synchronized Path locate() {
        Path known = located;
        if (known != null && Files.isRegularFile(known)) {
            return known;
        }
        Path jar = find();
        located = jar;
        return jar;
    }

    private static Path find() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return complete(Path.of(named).toAbsolutePath());
        }
        Path agent = origin(AgentJar.class);
        return isComplete(agent) ? agent : assemble(List.of(agent, origin(Probe.class)));
    }

    private static Path complete(Path jar) {
        if (!isComplete(jar)) {
            throw new IllegalStateException(PROPERTY + "=" + jar + " is not a readable noleak agent jar: name the file "
                    + "leak-agent-<version>-all.jar");
        }
        return jar;
    }

    private static boolean isComplete(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            return manifest != null
                    && AgentMain.class
                            .getName()
                            .equals(manifest.getMainAttributes().getValue("Premain-Class"));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path assemble(List<Path> origins) {
        try {
            Path folder = Files.createTempDirectory("noleak");
            Path jar = folder.resolve("leak-agent-all.jar");
            // Registered in this order because they are deleted in the reverse one.
            folder.toFile().deleteOnExit();
            jar.toFile().deleteOnExit();
            JarAssembly.write(jar, manifest(), origins);
            return jar;
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException(
                    "The agent jar cannot be put together from " + origins + " (" + e + "): set -D" + PROPERTY
                            + "=<leak-agent-<version>-all.jar>",
                    e);
        }
    }

    /** The same entries as the packaged jar has, see the shade plugin in the module's pom. */
    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "io.noleak.agent.cli.Main");
        main.putValue("Premain-Class", AgentMain.class.getName());
        main.putValue("Agent-Class", AgentMain.class.getName());
        return manifest;
    }

    private static Path origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            if (source != null && source.getLocation() != null) {
                return Path.of(source.getLocation().toURI());
            }
        } catch (URISyntaxException | RuntimeException e) {
            throw new IllegalStateException(unknown(type), e);
        }
        throw new IllegalStateException(unknown(type));
    }

    private static String unknown(Class<?> type) {
        return "Cannot tell which file " + type.getName() + " was loaded from: set -D" + PROPERTY
                + "=<leak-agent-<version>-all.jar>";
    }
}
