package io.noleak.verdict;

import io.noleak.snapshot.Cohort;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code live[birth round][show]} of one site: how many of the objects born in a round were still live at a show. Birth
 * round 0 is everything born before begin, show 0 is the genesis. Immutable and thread-safe.
 */
public final class CohortMatrix {

    private final List<List<Cohort>> byShow;

    private CohortMatrix(List<List<Cohort>> byShow) {
        this.byShow = byShow;
    }

    /**
     * Returns a matrix made of cohorts.
     *
     * @param byShow for each show, the genesis first, the cohorts live at it in any order; a missing cohort has nothing
     *     live
     * @throws IllegalArgumentException if a cohort is younger than its show
     */
    public static CohortMatrix of(List<List<Cohort>> byShow) {
        List<List<Cohort>> dense = new ArrayList<>(byShow.size());
        for (int show = 0; show < byShow.size(); show++) {
            Cohort[] row = new Cohort[show + 1];
            for (int birth = 0; birth <= show; birth++) {
                row[birth] = Cohort.exact(birth, 0, 0);
            }
            for (Cohort cohort : byShow.get(show)) {
                if (cohort.round() > show) {
                    throw new IllegalArgumentException(
                            "Show " + show + " has objects born later, in round " + cohort.round());
                }
                row[cohort.round()] = cohort;
            }
            dense.add(List.of(row));
        }
        return new CohortMatrix(List.copyOf(dense));
    }

    /** Returns the number of rounds; shows and birth rounds run from 0 to it. */
    public int rounds() {
        return byShow.size() - 1;
    }

    /**
     * Returns what was live of one birth round at one show, nothing before its birth.
     *
     * @throws IndexOutOfBoundsException if there was no such round or show
     */
    public Cohort at(int birth, int show) {
        List<Cohort> row = byShow.get(show);
        return birth > show && birth < byShow.size() ? Cohort.exact(birth, 0, 0) : row.get(birth);
    }

    /** Returns live objects of all birth rounds at one show. */
    public long objects(int show) {
        return byShow.get(show).stream().mapToLong(Cohort::objects).sum();
    }

    /** Returns live bytes of all birth rounds at one show. */
    public long bytes(int show) {
        return byShow.get(show).stream().mapToLong(Cohort::bytes).sum();
    }

    /** Returns the live objects of each birth round at the last show. */
    @Override
    public String toString() {
        return byShow.get(rounds()).stream().map(Cohort::objects).toList().toString();
    }
}
