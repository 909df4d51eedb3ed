package io.noleak.junit.launcher;

import io.noleak.check.Progress;
import io.noleak.snapshot.Snapshot;
import io.noleak.verdict.Verdict;
import java.io.PrintStream;

/** Says how the check gets on, a line for each round: the launcher has the terminal to itself. */
record RoundLines(PrintStream out) implements Progress {

    @Override
    public void warmedUp(int round, int of) {
        out.println("noleak: warm-up " + round + " of " + of);
    }

    @Override
    public void shown(int round, int of, Snapshot show) {
        out.println("noleak: round " + round + " of " + of);
    }

    @Override
    public void extended(int to, Verdict soFar) {
        out.println("noleak: not clear yet, going on to round " + to);
    }
}
