package io.noleak.junit;

import io.noleak.check.Progress;
import io.noleak.snapshot.Snapshot;
import io.noleak.verdict.Verdict;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Says on the error stream how a check gets on: the first time after 5 seconds, then at most every 10. On a terminal it
 * is one line that is written over and taken away at the end.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long FIRST = 5_000_000_000L;
    private static final long NEXT = 10_000_000_000L;

    private final String name;
    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier clock;
    private final long start;
    private long due;
    private int width;

    ProgressLine(String name, PrintStream out, boolean terminal, LongSupplier clock) {
        this.name = name;
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.due = start + FIRST;
    }

    static ProgressLine onErrorStream(String name) {
        return new ProgressLine(name, System.err, Terminal.present(), System::nanoTime);
    }

    @Override
    public void warmedUp(int round, int of) {
        say("warm-up " + round + " of " + of);
    }

    @Override
    public void shown(int round, int of, Snapshot show) {
        say("round " + round + " of " + of);
    }

    @Override
    public void extended(int to, Verdict soFar) {
        say("not clear yet, going on to round " + to);
    }

    private void say(String what) {
        long now = clock.getAsLong();
        if (now - due < 0) {
            return;
        }
        due = now + (terminal ? 0 : NEXT);
        String line = "noleak: " + name + ": " + what + ", " + (now - start) / 1_000_000_000L + " s";
        if (terminal) {
            erase();
            out.print(line);
            out.flush();
            width = line.length();
        } else {
            out.println(line);
        }
    }

    /** Takes the line away so that other output starts in an empty one. */
    @Override
    public void close() {
        if (terminal) {
            erase();
            out.flush();
        }
    }

    private void erase() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
    }
}
