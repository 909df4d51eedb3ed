package com.example.holders;

/** Loaded again and again, each time by a loader of its own. */
public final class Plugin {

    static final Object CACHE = new KnownHolders.InLoader();

    private Plugin() {}

    public static Object cache() {
        return CACHE;
    }
}
