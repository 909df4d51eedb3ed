package com.example.shop.lesson;

import java.util.Locale;

/** What the shop can show, by the name given as {@code shop.lesson}. */
public enum Lesson {
    DEBUG_TOOLBAR(true),
    UNBOUNDED_CACHE(true),
    THREAD_LOCAL(true),
    LISTENER(true),
    METER_TAG(true),
    FUTURE_CHAIN(true),
    CLASS_LOADER(true),
    OPEN_STATEMENT(true),
    REDIS_SUBSCRIPTION(true),
    ENDLESS_THREAD(true),
    DIRECT_BUFFER(true),
    GROWING_BUILDER(true),
    BOUNDED_CACHE(false),
    EXPIRING_SESSIONS(false),
    GROWING_POOL(false),
    LAZY_CLASSES(false),
    STEADY_QUEUE(false),
    THREAD_BUFFER(false);

    private final boolean leaks;

    Lesson(boolean leaks) {
        this.leaks = leaks;
    }

    /** Returns whether this is a leak, with a fixed twin; otherwise it is a look-alike that only seems to be one. */
    public boolean leaks() {
        return leaks;
    }

    /** Returns the name on the command line, such as {@code debug-toolbar}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
