package com.example.truth;

import java.util.ArrayList;
import java.util.List;

/** Allocates at three known lines and keeps all, a tenth and nothing of it. */
public final class Truth {

    private Truth() {}

    /** Bytes of a {@code byte[1000]}: 16 of header, rounded up to 8. */
    public static final int OBJECT_BYTES = 1016;

    public static List<Object> keepAll(int count) {
        List<Object> kept = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            kept.add(new byte[1000]);
        }
        return kept;
    }

    public static List<Object> keepTenth(int count) {
        List<Object> kept = new ArrayList<>(count / 10 + 1);
        for (int i = 0; i < count; i++) {
            byte[] object = new byte[1000];
            if (i % 10 == 0) {
                kept.add(object);
            }
        }
        return kept;
    }

    public static int keepNothing(int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += new byte[1000].length;
            last = sum % 7 == 0 ? new byte[1000] : null;
        }
        last = null;
        return sum;
    }

    static volatile byte[] last;
}
