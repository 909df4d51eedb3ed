package io.noleak.junit.services;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The user's cache folder, where unpacked servers stay from run to run. */
final class CacheFolder {

    private static final Object WITHIN_THIS_JVM = new Object();

    private CacheFolder() {}

    static Path resolve(String name) throws IOException {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return Files.createDirectories(base.resolve("noleak")).resolve(name);
    }

    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Runs the work while no other thread and no other JVM of this user does work of that name. */
    static <T, E extends Exception> T locked(String name, Work<T, E> work) throws IOException, E {
        synchronized (WITHIN_THIS_JVM) {
            try (FileChannel channel = FileChannel.open(
                            resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                return work.run();
            }
        }
    }
}
