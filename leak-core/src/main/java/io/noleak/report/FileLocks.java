package io.noleak.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one thread of one JVM at a time change a file: builds fork several JVMs that check at once. */
final class FileLocks {

    /** Something to do that reads and writes files. */
    @FunctionalInterface
    interface Change {
        void run() throws IOException;
    }

    private FileLocks() {}

    /** A file lock keeps out other JVMs, not other threads of this one. */
    static synchronized void holding(Path file, Change change) {
        Path absolute = file.toAbsolutePath().normalize();
        Path lockFile = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("noleak-" + Integer.toHexString(absolute.toString().hashCode()) + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel gives the lock back.
            FileLock lock = channel.lock();
            if (!lock.isValid()) {
                throw new IOException("The lock " + lockFile + " could not be taken");
            }
            Files.createDirectories(absolute.getParent());
            change.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot change " + file + ": make it and its folder writable", e);
        }
    }
}
