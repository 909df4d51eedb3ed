package io.noleak.holder;

import java.util.ArrayList;
import java.util.List;

/** Writes the repeated links of a chain once. */
final class Repeats {

    private static final int LONGEST_PERIOD = 3;

    private Repeats() {}

    /**
     * Returns the steps with every run of equal links, or of two or three links by turns, written once.
     *
     * @param format what becomes of the last link of a run; its arguments are the link and how often it occurs
     */
    static List<String> fold(List<String> steps, String format) {
        List<String> folded = new ArrayList<>();
        int i = 0;
        while (i < steps.size()) {
            int period = 1;
            int runs = runs(steps, i, 1);
            for (int p = 2; p <= LONGEST_PERIOD && runs < 2; p++) {
                period = p;
                runs = runs(steps, i, p);
            }
            if (runs < 2) {
                folded.add(steps.get(i++));
                continue;
            }
            folded.addAll(steps.subList(i, i + period - 1));
            String last = steps.get(i + period - 1);
            folded.add(last.endsWith(FoldedPath.CHAIN) ? last : String.format(format, last, runs));
            i += period * runs;
        }
        return folded;
    }

    private static int runs(List<String> steps, int from, int period) {
        int runs = 1;
        int next = from + period;
        while (next + period <= steps.size()
                && steps.subList(from, from + period).equals(steps.subList(next, next + period))) {
            runs++;
            next += period;
        }
        return runs;
    }
}
