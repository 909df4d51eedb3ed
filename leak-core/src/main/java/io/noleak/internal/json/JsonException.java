package io.noleak.internal.json;

/** A text is not JSON, or not the JSON that was expected. The message names the place. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }

    JsonException(String message, int line, int column) {
        super(message + " (line " + line + ", column " + column + ")");
    }
}
