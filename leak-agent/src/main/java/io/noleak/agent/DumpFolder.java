package io.noleak.agent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder for one dump, which nobody but its owner may enter. While its JVM lives, it holds a lock on a file in there; a
 * folder whose lock can be had was left behind by a JVM that was killed, and goes when the next one is made beside it.
 */
final class DumpFolder implements AutoCloseable {

    private static final String IN_USE = "noleak-dump-";

    /** Nobody takes such folders away: of dumps that shall be kept, and until the lock is held. */
    private static final String KEPT = "noleak-kept-dump-";

    private static final String LOCK = "lock";

    /** This JVM must not try its own locks: that would set them free, see {@link FileLock}. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final @Nullable FileChannel lock;

    private DumpFolder(Path path, @Nullable FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes a folder for a dump that stays when this JVM has gone. */
    static DumpFolder kept(Path parent) throws IOException {
        return new DumpFolder(Files.createTempDirectory(parent, KEPT), null);
    }

    /** Makes a folder for a dump that is deleted, by this JVM or by the next that makes one. */
    static DumpFolder passing(Path parent) throws IOException {
        Path unlocked = Files.createTempDirectory(parent, KEPT);
        FileChannel lock =
                FileChannel.open(unlocked.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            lock.lock();
        } catch (IOException e) {
            lock.close(); // Not every file system has locks.
            return new DumpFolder(unlocked, null);
        }
        Path path = parent.resolve(unlocked.getFileName().toString().replace(KEPT, IN_USE));
        OWN.add(path);
        return new DumpFolder(Files.move(unlocked, path), lock);
    }

    /** Deletes what killed JVMs have left in a folder, as far as this user may. */
    static void deleteStale(Path parent) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, IN_USE + "*")) {
            for (Path folder : folders) {
                if (!OWN.contains(folder)) {
                    deleteIfStale(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The dump to come does not depend on it, and says itself what is wrong with the folder.
        }
    }

    private static void deleteIfStale(Path folder) {
        try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = lock.tryLock()) {
            if (free != null) {
                delete(folder);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Another user's, just deleted by somebody else, or of another copy of noleak in this JVM.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    Path path() {
        return path;
    }

    /** Deletes the folder and all that is in it. */
    void delete() throws IOException {
        if (Files.exists(path)) {
            delete(path);
        }
    }

    /** Gives the lock back; the folder stays. */
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
        OWN.remove(path);
    }
}
