package io.noleak.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file so that a reader sees the old one or the new one, never a part. */
final class AtomicFile {

    private AtomicFile() {}

    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not a temporary file of the JDK: that only its owner could read.
        Path part = file.toAbsolutePath().resolveSibling(".noleak-" + UUID.randomUUID() + ".part");
        try {
            // Unlike Files.writeString this takes half a character, which a name of the observed program may hold.
            Files.write(part, text.getBytes(StandardCharsets.UTF_8));
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
