package io.noleak.internal.json;

import java.util.List;

/**
 * One value of a JSON text, with the place where it starts. The {@code as…} methods return what a value holds and throw
 * a {@link JsonException} that names the place if it holds something else. Immutable.
 */
public sealed interface JsonValue
        permits JsonObject,
                JsonValue.JsonArray,
                JsonValue.JsonString,
                JsonValue.JsonNumber,
                JsonValue.JsonBoolean,
                JsonValue.JsonNull {

    /** 1-based line where the value starts. */
    int line();

    /** 1-based column where the value starts. */
    int column();

    /** What this is, for a message: {@code a string}. */
    String kind();

    default JsonObject asObject() {
        throw wrong("an object");
    }

    default List<JsonValue> asArray() {
        throw wrong("an array");
    }

    default String asString() {
        throw wrong("a string");
    }

    /** Returns a whole number; a fraction, an exponent or more than 64 bits are refused. */
    default long asLong() {
        throw wrong("a whole number");
    }

    /** Returns a whole number; a fraction, an exponent or more than 32 bits are refused. */
    default int asInt() {
        throw wrong("a whole number");
    }

    /** Returns a finite number. */
    default double asDouble() {
        throw wrong("a number");
    }

    default boolean asBoolean() {
        throw wrong("true or false");
    }

    /** Returns an exception that says what is wrong with this value and where it is. */
    default JsonException error(String message) {
        return new JsonException(message, line(), column());
    }

    private JsonException wrong(String expected) {
        return error("Expected " + expected + ", found " + kind());
    }

    /** An array. */
    record JsonArray(List<JsonValue> items, int line, int column) implements JsonValue {

        public JsonArray {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "an array";
        }

        @Override
        public List<JsonValue> asArray() {
            return items;
        }
    }

    /** A string, escapes resolved. */
    record JsonString(String value, int line, int column) implements JsonValue {

        @Override
        public String kind() {
            return "a string";
        }

        @Override
        public String asString() {
            return value;
        }
    }

    /** A number as it was written. */
    record JsonNumber(String text, int line, int column) implements JsonValue {

        @Override
        public String kind() {
            return "the number " + (text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }

        @Override
        public long asLong() {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw error("Expected a whole number of at most 64 bits, found " + kind());
            }
        }

        @Override
        public int asInt() {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw error("Expected a whole number of at most 32 bits, found " + kind());
            }
        }

        @Override
        public double asDouble() {
            double value = Double.parseDouble(text);
            if (Double.isInfinite(value)) {
                throw error("Expected a number of at most 64 bits, found " + kind());
            }
            return value;
        }
    }

    /** {@code true} or {@code false}. */
    record JsonBoolean(boolean value, int line, int column) implements JsonValue {

        @Override
        public String kind() {
            return Boolean.toString(value);
        }

        @Override
        public boolean asBoolean() {
            return value;
        }
    }

    /** {@code null}: this project's way to write unknown. */
    record JsonNull(int line, int column) implements JsonValue {

        @Override
        public String kind() {
            return "null";
        }
    }
}
