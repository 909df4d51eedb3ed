package io.noleak.library;

import com.example.library.Use;
import java.util.List;
import java.util.stream.IntStream;

/** The uses to check: all with {@code -Dsuite.all=true}, else a few of each kind, to keep a normal build short. */
final class Selection {

    private static final int ONE_IN = 5;

    private Selection() {}

    static List<Use> uses() {
        List<Use> all = Use.all();
        int step = Boolean.getBoolean("suite.all") ? 1 : ONE_IN;
        return IntStream.range(0, all.size())
                .filter(n -> n % step == 0)
                .mapToObj(all::get)
                .toList();
    }
}
