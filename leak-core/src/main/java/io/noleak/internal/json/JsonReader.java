package io.noleak.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON text into {@link JsonValue}s. Strict: no comments, no trailing commas, no name twice in an object. */
public final class JsonReader {

    private final JsonTokens tokens;
    private final int maxDepth;

    private JsonReader(JsonTokens tokens, int maxDepth) {
        this.tokens = tokens;
        this.maxDepth = maxDepth;
    }

    /**
     * Reads a text within the default limits.
     *
     * @throws JsonException if it is not JSON or exceeds the limits
     */
    public static JsonValue parse(String text) {
        return parse(text, JsonLimits.DEFAULT);
    }

    /**
     * Reads a text within the given limits.
     *
     * @throws JsonException if it is not JSON or exceeds the limits
     */
    public static JsonValue parse(String text, JsonLimits limits) {
        if (text.length() > limits.maxChars()) {
            throw new JsonException("The JSON text has " + text.length() + " characters, more than the "
                    + limits.maxChars() + " that are accepted");
        }
        JsonReader reader = new JsonReader(new JsonTokens(text), limits.maxDepth());
        JsonValue value = reader.value(1);
        reader.tokens.expectEnd();
        return value;
    }

    private JsonValue value(int depth) {
        char first = tokens.peek();
        int line = tokens.line();
        int column = tokens.column();
        if ((first == '{' || first == '[') && depth > maxDepth) {
            throw tokens.error("Nested deeper than the " + maxDepth + " levels that are accepted");
        }
        return switch (first) {
            case '{' -> new JsonObject(members(depth), line, column);
            case '[' -> new JsonValue.JsonArray(items(depth), line, column);
            case '"' -> new JsonValue.JsonString(tokens.string(), line, column);
            case 't', 'f' -> new JsonValue.JsonBoolean(tokens.literal(first == 't' ? "true" : "false"), line, column);
            case 'n' -> {
                tokens.literal("null");
                yield new JsonValue.JsonNull(line, column);
            }
            default -> new JsonValue.JsonNumber(tokens.number(), line, column);
        };
    }

    private Map<String, JsonValue> members(int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        tokens.take('{');
        if (tokens.takeIf('}')) {
            return members;
        }
        do {
            if (tokens.peek() != '"') {
                throw tokens.error("Expected a name in double quotes, found " + tokens.found());
            }
            String name = tokens.string();
            if (members.containsKey(name)) {
                throw tokens.error("The name \"" + name + "\" is there twice in one object");
            }
            tokens.take(':');
            members.put(name, value(depth + 1));
        } while (tokens.takeIf(','));
        tokens.take('}');
        return members;
    }

    private List<JsonValue> items(int depth) {
        List<JsonValue> items = new ArrayList<>();
        tokens.take('[');
        if (tokens.takeIf(']')) {
            return items;
        }
        do {
            items.add(value(depth + 1));
        } while (tokens.takeIf(','));
        tokens.take(']');
        return items;
    }
}
