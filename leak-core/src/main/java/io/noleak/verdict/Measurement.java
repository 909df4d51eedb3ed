package io.noleak.verdict;

import io.noleak.snapshot.Snapshot;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that was measured for one verdict. Immutable.
 *
 * @param floor snapshots around rounds without load, taken before the genesis: the instrument's own noise; a begin and
 *     any number of shows, or empty if there was no such test
 * @param snapshots the genesis and one show for each round
 * @param loads what ran before each show, pauses without load included; one fewer than snapshots
 */
public record Measurement(List<Snapshot> floor, List<Snapshot> snapshots, List<RoundLoad> loads) {

    public Measurement {
        floor = List.copyOf(floor);
        snapshots = List.copyOf(snapshots);
        loads = List.copyOf(loads);
        if (snapshots.size() != loads.size() + 1) {
            throw new IllegalArgumentException("A measurement has a genesis and one show per round: " + snapshots.size()
                    + " snapshots, " + loads.size() + " rounds");
        }
    }

    /** Returns the snapshot taken at begin. */
    public Snapshot genesis() {
        return snapshots.get(0);
    }

    /** Returns the newest snapshot. */
    public Snapshot last() {
        return snapshots.get(snapshots.size() - 1);
    }

    /** Returns how many rounds of load were measured; shows after a pause without load are no rounds. */
    public int rounds() {
        return loads.size() - pauses().size();
    }

    /** Returns the numbers of the shows that were taken after a pause without load. */
    public List<Integer> pauses() {
        return IntStream.rangeClosed(1, loads.size())
                .filter(show -> loads.get(show - 1).isIdle())
                .boxed()
                .toList();
    }

    /** Returns iterations of all rounds. */
    public long iterations() {
        return loads.stream().mapToLong(RoundLoad::iterations).sum();
    }

    /** Returns failures of all rounds. */
    public long failures() {
        return loads.stream().mapToLong(RoundLoad::failures).sum();
    }

    /** Returns the number of rounds and iterations only. */
    @Override
    public String toString() {
        return rounds() + " rounds of " + iterations() + " iterations";
    }
}
