package io.noleak.internal.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON text as a stream. The order of calls is checked: a value without a name inside an object, or an
 * unbalanced end, is an {@link IllegalStateException}. Not thread-safe.
 */
public final class JsonWriter {

    private enum Scope {
        OBJECT,
        ARRAY
    }

    private final Appendable out;

    /** Where the next token is put together: a snapshot has a hundred thousand, and in exact mode each object costs. */
    private final StringBuilder token = new StringBuilder();

    private final boolean pretty;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private boolean first = true;
    private boolean named;
    private boolean started;

    private JsonWriter(Appendable out, boolean pretty) {
        this.out = out;
        this.pretty = pretty;
    }

    /** Returns a writer that puts everything on one line. */
    public static JsonWriter compact(Appendable out) {
        return new JsonWriter(out, false);
    }

    /** Returns a writer that puts every member on its own line, indented by two blanks, for files that people read. */
    public static JsonWriter pretty(Appendable out) {
        return new JsonWriter(out, true);
    }

    public JsonWriter beginObject() {
        return begin(Scope.OBJECT, '{');
    }

    public JsonWriter endObject() {
        return end(Scope.OBJECT, '}');
    }

    public JsonWriter beginArray() {
        return begin(Scope.ARRAY, '[');
    }

    public JsonWriter endArray() {
        return end(Scope.ARRAY, ']');
    }

    public JsonWriter name(String name) {
        if (scopes.peek() != Scope.OBJECT || named) {
            throw new IllegalStateException("No place for the name \"" + name + "\"");
        }
        separate();
        quote(name);
        append(pretty ? ": " : ":");
        named = true;
        return this;
    }

    /** Writes a string, or {@code null}. */
    public JsonWriter value(@Nullable String value) {
        beforeValue();
        if (value == null) {
            append("null");
        } else {
            quote(value);
        }
        return this;
    }

    public JsonWriter value(long value) {
        beforeValue();
        append(token.append(value));
        return this;
    }

    /** Writes a finite number, a whole one without a fraction; NaN and infinities are refused, JSON has none. */
    public JsonWriter value(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value + "; write null for unknown");
        }
        beforeValue();
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        append(whole ? token.append((long) value) : token.append(value));
        return this;
    }

    public JsonWriter value(boolean value) {
        beforeValue();
        append(Boolean.toString(value));
        return this;
    }

    public JsonWriter field(String name, @Nullable String value) {
        return name(name).value(value);
    }

    public JsonWriter field(String name, long value) {
        return name(name).value(value);
    }

    /** Writes a number, or {@code null} if it is unknown. */
    public JsonWriter field(String name, OptionalLong value) {
        return value.isPresent() ? field(name, value.getAsLong()) : field(name, (String) null);
    }

    public JsonWriter field(String name, double value) {
        return name(name).value(value);
    }

    public JsonWriter field(String name, boolean value) {
        return name(name).value(value);
    }

    private JsonWriter begin(Scope scope, char bracket) {
        beforeValue();
        scopes.push(scope);
        first = true;
        append(token.append(bracket));
        return this;
    }

    private JsonWriter end(Scope scope, char bracket) {
        if (scopes.peek() != scope || named) {
            throw new IllegalStateException("No place for '" + bracket + "'");
        }
        scopes.pop();
        if (!first) {
            newLine();
        }
        first = false;
        append(token.append(bracket));
        return this;
    }

    private void beforeValue() {
        if (scopes.isEmpty() ? started : scopes.peek() == Scope.OBJECT && !named) {
            throw new IllegalStateException("No place for a value here");
        }
        if (scopes.peek() == Scope.ARRAY) {
            separate();
        }
        named = false;
        started = true;
    }

    private void separate() {
        if (!first) {
            append(",");
        }
        first = false;
        newLine();
    }

    private void newLine() {
        if (pretty) {
            append("\n" + "  ".repeat(scopes.size()));
        }
    }

    private void quote(String text) {
        JsonStrings.quote(text, token);
        append(token);
    }

    private void append(CharSequence text) {
        try {
            out.append(text);
            token.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
