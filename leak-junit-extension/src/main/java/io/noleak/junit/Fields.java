package io.noleak.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a test object, inherited ones included. */
final class Fields {

    private Fields() {}

    static List<Field> of(Object object) {
        List<Field> fields = new ArrayList<>();
        for (@Nullable Class<?> type = object.getClass();
                type != null && type != Object.class;
                type = type.getSuperclass()) {
            fields.addAll(List.of(type.getDeclaredFields()));
        }
        return fields;
    }

    /** Returns what static and instance fields hold, nulls and primitives left out. */
    static List<Object> values(Object object) {
        List<Object> values = new ArrayList<>();
        for (Field field : of(object)) {
            if (!field.getType().isPrimitive() && field.trySetAccessible()) {
                Object value = get(field, Modifier.isStatic(field.getModifiers()) ? null : object);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static @Nullable Object get(Field field, @Nullable Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Made accessible just before: " + field, e);
        }
    }
}
