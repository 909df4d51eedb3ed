package io.noleak.agent;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.noleak.holder.HeapDumpException;
import io.noleak.holder.HolderRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A heap dump of this JVM in a folder of its own that nobody else may read; gone when closed, unless it is kept. */
final class DumpFile implements AutoCloseable {

    /** Folder for dumps; the system's temporary folder unless this property says otherwise. */
    static final String FOLDER = "noleak.dump.folder";

    /** Largest heap in use, in bytes, of which a dump is made. */
    static final String LARGEST = "noleak.dump.largest";

    private static final long LARGEST_DEFAULT = 8L << 30;

    /** Largest heap in use, in bytes, of which a dump is made for nothing but the sizes of its collections. */
    static final String LARGEST_FOR_COLLECTIONS = "noleak.collections.largest";

    private static final long LARGEST_FOR_COLLECTIONS_DEFAULT = 96L << 20;

    /** Dumps were at most this much larger than the heap in use, on any collector and layout. */
    private static final double DUMP_PER_HEAP = 1.5;

    private static final long MARGIN = 64L << 20;

    private final DumpFolder folder;
    private final Path path;
    private final boolean keep;

    private DumpFile(DumpFolder folder, boolean keep) {
        this.folder = folder;
        this.path = folder.path().resolve("heap.hprof");
        this.keep = keep;
    }

    static DumpFile prepare(HolderRequest request) {
        boolean forSites = !request.sites().isEmpty();
        String property = forSites ? LARGEST : LARGEST_FOR_COLLECTIONS;
        Path parent = Path.of(System.getProperty(FOLDER, System.getProperty("java.io.tmpdir", ".")));
        long largest = Long.getLong(property, forSites ? LARGEST_DEFAULT : LARGEST_FOR_COLLECTIONS_DEFAULT);
        long used = used();
        if (used > largest) {
            NativeLibrary.load();
            NativeProbe.collect(); // only what is live counts: a dump holds no more
            used = used();
        }
        if (used > largest) {
            throw new HeapDumpException("No heap dump was made: " + mb(used) + " MB of heap are in use, more than the "
                    + mb(largest) + " MB allowed. Allow more with -D" + property + "=<bytes>");
        }
        if (!Files.isDirectory(parent)) {
            throw new HeapDumpException(
                    "No heap dump was made: there is no folder " + parent + ". Name another one with -D" + FOLDER);
        }
        DumpFolder.deleteStale(parent);
        long needed = (long) (used * DUMP_PER_HEAP) + MARGIN;
        // Not Files.getFileStore: it finds none in a chroot.
        long free = parent.toFile().getUsableSpace();
        if (free < needed) {
            throw new HeapDumpException("No heap dump was made: " + parent + " has " + mb(free) + " MB left, up to "
                    + mb(needed) + " MB are needed. Free some, or name another folder with -D" + FOLDER);
        }
        try {
            boolean keep = request.keepDump();
            return new DumpFile(keep ? DumpFolder.kept(parent) : DumpFolder.passing(parent), keep);
        } catch (IOException e) {
            throw new HeapDumpException(
                    "No heap dump was made: " + parent + " cannot be written (" + e + "). Name another folder with -D"
                            + FOLDER,
                    e);
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Writes the live objects of this JVM, which stands still meanwhile; returns the file. */
    Path write() {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(path.toString(), true);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            return path;
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new HeapDumpException(
                    "No heap dump was made in " + folder.path() + ": " + e + ". Name another folder with -D" + FOLDER
                            + ", or go without holders",
                    e);
        }
    }

    Path path() {
        return path;
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new HeapDumpException("The heap dump " + path + " is gone: " + e, e);
        }
    }

    private static long mb(long bytes) {
        return bytes >> 20;
    }

    @Override
    public void close() {
        if (keep && Files.exists(path)) {
            return;
        }
        try (folder) {
            folder.delete();
        } catch (IOException e) {
            throw new HeapDumpException("The heap dump " + path + " could not be deleted (" + e + "). Delete it", e);
        }
    }
}
