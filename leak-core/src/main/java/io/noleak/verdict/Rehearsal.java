package io.noleak.verdict;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.Completeness;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Sampling;
import io.noleak.snapshot.Settle;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import io.noleak.snapshot.Vitals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Made-up measurements that lead to each verdict on sound ones, with something of everything. */
final class Rehearsal {

    private static final int ROUNDS = 8;
    private static final int ITERATIONS = 100;
    private static final int BYTES = 1_000;

    private Rehearsal() {}

    static List<Measurement> measurements() {
        return List.of(
                measurement(EnumSet.allOf(Kind.class)), // leaking
                measurement(EnumSet.of(Kind.STEP)), // inconclusive
                measurement(EnumSet.of(Kind.PASSING))); // clean
    }

    private static Measurement measurement(Set<Kind> kinds) {
        List<Snapshot> shows = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            shows.add(show(round, kinds));
        }
        return new Measurement(
                Collections.nCopies(3, shows.get(0)), shows, Collections.nCopies(ROUNDS, new RoundLoad(ITERATIONS, 0)));
    }

    private static Snapshot show(int round, Set<Kind> kinds) {
        boolean calm = kinds.equals(EnumSet.of(Kind.PASSING));
        List<SiteCohorts> sites = new ArrayList<>();
        for (Kind kind : kinds) {
            Frame frame = new Frame("rehearsal", kind.name(), "Rehearsal.java", 1);
            List<Cohort> cohorts = new ArrayList<>();
            for (int birth = 1; birth <= round; birth++) {
                if (kind.survives(birth, round)) {
                    cohorts.add(kind.cohort(birth));
                }
            }
            sites.add(new SiteCohorts(new AllocationSite("byte[]", frame, frame), List.of(frame), cohorts));
        }
        return new Snapshot(
                round,
                new Jvm(1, 1, "", ""),
                new Sampling("auto", calm ? 0 : BYTES, calm, ""),
                sites,
                new Completeness(1, 0, 0, 0, 0, 1, 1, 0),
                new Vitals(
                        Map.of(
                                Vital.THREADS,
                                kinds.contains(Kind.COUNTED) ? 10L * round : 1L,
                                Vital.LOADED_CLASSES,
                                calm || round < 5 ? 0L : 1_000L),
                        List.of("rehearsal-" + round),
                        List.of()),
                1,
                new Settle(2, true, 0));
    }

    private enum Kind {
        COUNTED,
        SAMPLED,
        BATCHED,
        STEP,
        RING,
        PASSING,
        THINNING;

        boolean survives(int birth, int round) {
            return switch (this) {
                case COUNTED, SAMPLED, THINNING -> true;
                case BATCHED -> birth % 2 == 0;
                case STEP -> birth == ROUNDS - 1;
                case RING -> birth >= round - 1;
                case PASSING -> birth == round;
            };
        }

        Cohort cohort(int birth) {
            int objects = this == THINNING ? ITERATIONS / birth : ITERATIONS;
            return this == SAMPLED
                    ? new Cohort(birth, objects, (long) objects * BYTES, objects, (double) objects * BYTES * BYTES, 50)
                    : Cohort.exact(birth, objects, (long) objects * BYTES);
        }
    }
}
