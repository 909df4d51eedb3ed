package io.noleak.gatling;

import java.util.ArrayList;
import java.util.List;

/** Names of our own requests in Gatling's report. They start alike, so that they stand together when sorted. */
final class StepName {

    static final String PREFIX = "leak: ";
    static final String READY = PREFIX + "agents ready";
    static final String CALIBRATE = PREFIX + "calibrate";
    static final String BEGIN = PREFIX + "begin";
    static final String VERDICT = PREFIX + "verdict";

    private StepName() {}

    static String show(int round) {
        return PREFIX + "show " + round;
    }

    /** Returns the names of all rows that must be logged once, and as OK, for a run to pass. */
    static List<String> all(int rounds) {
        List<String> names = new ArrayList<>(List.of(READY, BEGIN));
        for (int round = 1; round <= rounds; round++) {
            names.add(show(round));
        }
        names.add(VERDICT);
        return names;
    }
}
