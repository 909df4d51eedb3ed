package io.noleak.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object, members in the order of the text. Members that nobody asks for are tolerated. */
public record JsonObject(Map<String, JsonValue> members, int line, int column) implements JsonValue {

    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Returns a member, empty if it is absent or {@code null}. */
    public Optional<JsonValue> find(String name) {
        return Optional.ofNullable(members.get(name)).filter(value -> !(value instanceof JsonNull));
    }

    /** Returns a member; absent and {@code null} are errors. */
    public JsonValue get(String name) {
        return find(name).orElseThrow(() -> error("Missing: \"" + name + "\""));
    }

    public String string(String name) {
        return get(name).asString();
    }

    public int intValue(String name) {
        return get(name).asInt();
    }

    public long longValue(String name) {
        return get(name).asLong();
    }

    public double doubleValue(String name) {
        return get(name).asDouble();
    }

    public boolean booleanValue(String name) {
        return get(name).asBoolean();
    }

    public List<JsonValue> array(String name) {
        return get(name).asArray();
    }

    public JsonObject object(String name) {
        return get(name).asObject();
    }

    @Override
    public String kind() {
        return "an object";
    }

    @Override
    public JsonObject asObject() {
        return this;
    }
}
