package io.noleak.report;

import io.noleak.snapshot.Cohort;
import io.noleak.verdict.CohortMatrix;
import java.util.ArrayList;
import java.util.List;

/** Cohort matrices by what goes on in the app; objects of one size, rounds from 1. */
final class Cohorts {

    /** How many objects of a birth round are live at a show. */
    interface Live {
        long at(int birth, int show);
    }

    private Cohorts() {}

    /** Returns the cohorts of some shows, the last of them after a pause: nothing is born before it. */
    static CohortMatrix of(int shows, long size, Live live) {
        List<List<Cohort>> byShow = new ArrayList<>();
        for (int show = 0; show <= shows; show++) {
            List<Cohort> cohorts = new ArrayList<>();
            for (int birth = 0; birth <= Math.min(show, shows - 1); birth++) {
                long objects = live.at(birth, show);
                if (objects > 0) {
                    cohorts.add(Cohort.exact(birth, objects, objects * size));
                }
            }
            byShow.add(cohorts);
        }
        return CohortMatrix.of(byShow);
    }

    static Live leak(int perRound) {
        return (birth, show) -> birth == 0 ? 0 : perRound;
    }

    static Live everyThird(int perBatch) {
        return (birth, show) -> birth > 0 && birth % 3 == 0 ? perBatch : 0;
    }

    static Live filling(int first) {
        return (birth, show) -> birth == 0 ? first / 2 : (long) (first * Math.pow(0.55, birth - 1.0));
    }

    static Live lru(int capacity) {
        return (birth, show) ->
                birth == 0 ? 0 : show - birth == 0 ? capacity * 2L / 3 : show - birth == 1 ? capacity / 3 : 0;
    }

    static Live once(int round, int objects) {
        return (birth, show) -> birth == round ? objects : 0;
    }
}
