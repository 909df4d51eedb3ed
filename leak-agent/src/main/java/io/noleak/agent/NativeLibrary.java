package io.noleak.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Finds and loads the JVMTI library: {@code -Dnoleak.library=<file>} first, else the one in the jar. */
final class NativeLibrary {

    private static boolean loaded;

    private NativeLibrary() {}

    /** Loads the library once per JVM. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        String override = System.getProperty("noleak.library");
        Path file = override == null ? extract() : Path.of(override);
        try {
            System.load(file.toAbsolutePath().toString());
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "noleak: the native library does not load on " + platform() + ": " + e.getMessage()
                            + ". Build it from source on this machine or name another one with -Dnoleak.library=<file>.",
                    e);
        } finally {
            if (override == null) {
                delete(file);
            }
        }
        loaded = true;
    }

    private static Path extract() {
        String resource = "native/" + platform() + "/" + fileName();
        try (InputStream in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("noleak: this jar holds no native library for " + platform()
                        + " (looked for " + resource + "). Supported: Linux and macOS on x64 and arm64. "
                        + "Build it from source on this machine or name one with -Dnoleak.library=<file>.");
            }
            Path file = Files.createTempFile("noleak", fileName());
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "noleak: cannot unpack the native library into " + System.getProperty("java.io.tmpdir") + ": "
                            + e.getMessage()
                            + ". Set -Djava.io.tmpdir to a folder that is writable and allows execution.",
                    e);
        }
    }

    /** The mapped library needs no file any more; where it cannot be deleted yet, the JVM's end does it. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** Returns the folder of this platform in the jar, {@code linux-x64} for example. */
    static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String osName = os.contains("linux") ? "linux" : os.contains("mac") ? "macos" : os.replaceAll("\\W+", "");
        String archName = switch (arch) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64", "arm64" -> "arm64";
            default -> arch;
        };
        return osName + "-" + archName;
    }

    private static String fileName() {
        return System.mapLibraryName("noleak");
    }
}
