package io.noleak.check;

import io.noleak.snapshot.Snapshot;
import io.noleak.verdict.Verdict;

/** Hears how a check gets on. Called on the thread that runs the check; what it throws ends the check. */
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = new Progress() {};

    /** A warm-up round has run. */
    default void warmedUp(int round, int of) {}

    /** The genesis has been taken. */
    default void begun(Snapshot genesis) {}

    /**
     * A round has run and its show has been taken.
     *
     * @param round 1-based round
     * @param of rounds planned at this moment
     * @param show the snapshot
     */
    default void shown(int round, int of, Snapshot show) {}

    /** More rounds are needed to tell: {@code to} in all. */
    default void extended(int to, Verdict soFar) {}

    /** The check has ended. */
    default void done(Verdict verdict) {}
}
