package io.noleak.report;

/** A file that users keep beside their code cannot be read. The message names file, line, rule and remedy. */
public final class FileFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileFormatException(String file, int line, String message) {
        super(file + (line > 0 ? ":" + line : "") + ": " + message);
    }
}
