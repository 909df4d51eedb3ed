package io.noleak.holder;

import java.nio.file.Path;

/** A heap dump could not be made or read. The message names the file, what is wrong with it and what to do. */
public final class HeapDumpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HeapDumpException(String message) {
        super(message);
    }

    public HeapDumpException(String message, Throwable cause) {
        super(message, cause);
    }

    static HeapDumpException tooLarge(Path file, OutOfMemoryError cause) {
        return new HeapDumpException(
                "The heap dump " + file + " is too large to search in "
                        + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB of heap. Give the process that searches more (-Xmx)",
                cause);
    }
}
