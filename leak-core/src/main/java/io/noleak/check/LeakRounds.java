package io.noleak.check;

import io.noleak.snapshot.Probe;
import io.noleak.snapshot.Snapshot;
import io.noleak.verdict.Interim;
import io.noleak.verdict.Judge;
import io.noleak.verdict.Measurement;
import io.noleak.verdict.RoundLoad;
import io.noleak.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cycle in single steps, for a load that somebody else runs: {@link #calibrate()} after the first warm-up round,
 * {@link #begin()} after the last, {@link #roundDone} after each round of load until it returns false, then
 * {@link #verdict()}. Not thread-safe.
 */
public final class LeakRounds {

    private static final int FLOOR_ROUNDS = 2;

    /** Threads and files may take a moment to go; sites do not, their objects have been through a forced GC. */
    private static final int RECHECKS = 3;

    private final Probe probe;
    private final CheckOptions options;
    private final Progress progress;
    private final List<Snapshot> floor = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<RoundLoad> loads = new ArrayList<>();
    private int loaded;
    private int planned;
    private @Nullable Verdict verdict;

    public LeakRounds(Probe probe, CheckOptions options, Progress progress) {
        this.probe = probe;
        this.options = options;
        this.progress = progress;
        this.planned = options.rounds();
        Judge.rehearse(options.judge());
    }

    /**
     * Lets a probe in auto mode pick its interval from what it has seen. At least one more warm-up round must run
     * between this and {@link #begin()}, so that all threads get to the new interval.
     */
    public void calibrate() {
        probe.begin();
    }

    /** Measures the floor, if the options ask for it, and takes the genesis. No load may run meanwhile. */
    public void begin() {
        floor.clear();
        snapshots.clear();
        loads.clear();
        loaded = 0;
        planned = options.rounds();
        verdict = null;
        if (options.floor()) {
            floor.add(probe.begin());
            for (int round = 0; round < FLOOR_ROUNDS; round++) {
                floor.add(probe.show());
            }
        }
        Snapshot genesis = probe.begin();
        snapshots.add(genesis);
        progress.begun(genesis);
    }

    /**
     * Ends a round of load: takes the show and judges.
     *
     * @param iterations iterations that succeeded in the round
     * @param failures iterations that failed in the round
     * @return whether another round is needed to tell; a caller with a fixed number of rounds may go on or stop as it
     *     likes
     * @throws IllegalStateException if {@link #begin()} was not called before
     */
    public boolean roundDone(long iterations, long failures) {
        if (snapshots.isEmpty()) {
            throw new IllegalStateException("A round has ended before begin() was called");
        }
        show(new RoundLoad(iterations, failures));
        loaded++;
        progress.shown(loaded, planned, snapshots.get(snapshots.size() - 1));
        verdict = null;
        if (options.earlyExit() && loaded == options.rounds() / 2 && loaded < planned) {
            return !exitEarly();
        }
        if (options.extend() && loaded == options.rounds() && planned == loaded) {
            return !clear();
        }
        return loaded < planned;
    }

    private boolean exitEarly() {
        Interim interim = Judge.interim(measurement(), options.judge());
        verdict = interim.nothingNear() ? interim.verdict() : null;
        return interim.nothingNear();
    }

    private boolean clear() {
        Verdict soFar = recheck(Judge.interim(measurement(), options.judge()).verdict(), true);
        if (soFar instanceof Verdict.Inconclusive) {
            planned = 2 * options.rounds();
            progress.extended(planned, soFar);
            return false;
        }
        verdict = soFar;
        return true;
    }

    /**
     * Returns the verdict on the rounds so far. Before anything is blamed, the load is left off for a show or a few: what
     * goes away by itself is no leak.
     *
     * @throws IllegalStateException if no round has ended
     */
    public Verdict verdict() {
        if (loaded == 0) {
            throw new IllegalStateException("There is no verdict before the first round has ended");
        }
        Verdict done = verdict;
        if (done == null) {
            done = recheck(Judge.judge(measurement(), options.judge()), false);
            verdict = done;
        }
        return done;
    }

    /**
     * Ends one more round that had twice the iterations, after a verdict of leaking, and judges again: what did not grow
     * about twice as much in it is acquitted.
     *
     * @param iterations iterations of that round
     */
    Verdict doubledRoundDone(long iterations) {
        show(new RoundLoad(iterations, 0));
        progress.shown(++loaded, ++planned, snapshots.get(snapshots.size() - 1));
        show(RoundLoad.IDLE);
        Verdict done = Judge.doseResponse(Judge.judge(measurement(), options.judge()));
        verdict = done;
        return done;
    }

    private Verdict recheck(Verdict first, boolean mayGoOn) {
        Verdict now = first;
        for (int n = 0; n < RECHECKS && now instanceof Verdict.Leaking leaking; n++) {
            if (n > 0 && leaking.vitals().isEmpty()) {
                return now;
            }
            show(RoundLoad.IDLE);
            now = mayGoOn
                    ? Judge.interim(measurement(), options.judge()).verdict()
                    : Judge.judge(measurement(), options.judge());
        }
        return now;
    }

    private void show(RoundLoad load) {
        snapshots.add(probe.show());
        loads.add(load);
    }

    private Measurement measurement() {
        return new Measurement(floor, snapshots, loads);
    }
}
