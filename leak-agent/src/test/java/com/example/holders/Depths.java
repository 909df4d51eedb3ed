package com.example.holders;

/** Keeps one object from each depth of a recursion: as many allocation stacks. */
public final class Depths {

    private static final Object[] KEPT = new Object[64];

    private Depths() {}

    public static void fill(int depths) {
        keep(0, depths);
    }

    private static void keep(int depth, int end) {
        if (depth < end) {
            KEPT[depth] = new Object();
            keep(depth + 1, end);
        }
    }
}
