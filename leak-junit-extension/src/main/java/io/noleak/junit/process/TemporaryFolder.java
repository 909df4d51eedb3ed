package io.noleak.junit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of child processes. */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    /** Returns a new folder whose name starts with {@code noleak-} and what it is for. */
    public static Path create(String purpose) {
        try {
            return Files.createTempDirectory("noleak-" + purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary folder", e);
        }
    }

    /** Deletes a folder and all that is in it; does nothing if it is gone. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }
}
