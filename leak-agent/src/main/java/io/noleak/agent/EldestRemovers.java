package io.noleak.agent;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the loaded maps that bound themselves by {@link LinkedHashMap#removeEldestEntry}: no dump shows methods. */
final class EldestRemovers {

    private EldestRemovers() {}

    static List<Class<?>> find() {
        List<Class<?>> removers = new ArrayList<>();
        Class<?>[] maps = NativeProbe.subclasses(LinkedHashMap.class);
        for (Class<?> map : maps == null ? new Class<?>[0] : maps) {
            if (map != LinkedHashMap.class && overrides(map)) {
                removers.add(map);
            }
        }
        return removers;
    }

    private static boolean overrides(Class<?> map) {
        try {
            return !Modifier.isAbstract(
                    map.getDeclaredMethod("removeEldestEntry", Map.Entry.class).getModifiers());
        } catch (NoSuchMethodException | LinkageError e) {
            return false;
        }
    }
}
