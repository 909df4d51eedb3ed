package io.noleak.holder;

import java.util.Map;

/** What the {@code referent} of an object does for what it refers to. */
enum Strength {
    STRONG,
    SOFT,
    WEAK,
    FINAL,
    PHANTOM;

    private static final Map<String, Strength> NAMED = Map.of(
            "java.lang.ref.SoftReference", SOFT,
            "java.lang.ref.WeakReference", WEAK,
            "java.lang.ref.FinalReference", FINAL,
            "java.lang.ref.PhantomReference", PHANTOM);

    static Strength of(ClassInfo type) {
        for (ClassInfo ancestor : type.line) {
            Strength strength = NAMED.get(ancestor.name);
            if (strength != null) {
                return strength;
            }
        }
        return STRONG;
    }
}
