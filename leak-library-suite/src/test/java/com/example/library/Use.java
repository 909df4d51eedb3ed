package com.example.library;

import java.util.List;
import java.util.stream.Stream;

/**
 * A use of a published library, made afresh for each check.
 *
 * @param name what is used, and how
 * @param leaks whether it keeps more and more
 * @param counted class whose instances a histogram counts to confirm it, empty for the bytes of all classes
 * @param found what a leaking verdict names: part of a site's text, or a vital
 * @param factory makes the use
 */
public record Use(String name, boolean leaks, String counted, String found, Factory factory) {

    /** Makes a use; may throw what setting up a library throws. */
    @FunctionalInterface
    public interface Factory {
        Work start() throws Exception;
    }

    static Use leak(String name, String counted, String found, Factory factory) {
        return new Use(name, true, counted, found, factory);
    }

    static Use healthy(String name, String counted, Factory factory) {
        return new Use(name, false, counted, "", factory);
    }

    /** Returns every use of the suite, leaks first. */
    public static List<Use> all() {
        return Stream.of(Leaks.uses(), ResourceLeaks.uses(), LookAlikes.uses(), HealthyUses.uses())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
