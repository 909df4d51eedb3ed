package com.example.library;

/** A use of a library that can be repeated. */
@FunctionalInterface
public interface Work {

    /**
     * Runs one iteration.
     *
     * @param i iterations so far, so that keys and names can be new each time
     */
    void iterate(int i) throws Exception;
}
