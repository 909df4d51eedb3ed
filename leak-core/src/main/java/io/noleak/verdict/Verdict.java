package io.noleak.verdict;

import io.noleak.holder.GrowingCollection;
import java.util.List;

/** The answer of a leak check. Immutable and thread-safe. */
public sealed interface Verdict {

    /** What it rests on. */
    Evidence evidence();

    /** The verdict in one sentence. */
    String summary();

    /** No site grew above the limit; see {@link Evidence#smallestVisible()} for what would have been seen. */
    record Clean(Evidence evidence) implements Verdict {

        @Override
        public String summary() {
            return "No allocation site kept growing by more than "
                    + evidence.options().limit() + " per iteration in "
                    + evidence.measurement().rounds() + " rounds";
        }
    }

    /**
     * Something grew in step with the load.
     *
     * @param sites allocation sites, largest growth first
     * @param vitals vitals of the process that grew
     * @param collections collections that grew although no site is to blame
     */
    record Leaking(
            List<SiteGrowth> sites, List<VitalGrowth> vitals, List<GrowingCollection> collections, Evidence evidence)
            implements Verdict {

        public Leaking {
            sites = List.copyOf(sites);
            vitals = List.copyOf(vitals);
            collections = List.copyOf(collections);
            if (sites.isEmpty() && vitals.isEmpty() && collections.isEmpty()) {
                throw new IllegalArgumentException("A leaking verdict names what leaks");
            }
        }

        @Override
        public String summary() {
            return sites.size() + vitals.size() + collections.size() + " kept growing in "
                    + evidence.measurement().rounds() + " rounds";
        }
    }

    /**
     * Measured soundly, but it cannot be told.
     *
     * @param reason what is unclear
     * @param remedy what to do
     */
    record Inconclusive(String reason, String remedy, Evidence evidence) implements Verdict {

        @Override
        public String summary() {
            return "Cannot tell: " + reason;
        }
    }

    /**
     * Not measured soundly: never a pass.
     *
     * @param reason what went wrong
     * @param remedy what to do
     */
    record Invalid(String reason, String remedy, Evidence evidence) implements Verdict {

        @Override
        public String summary() {
            return "Not measured: " + reason;
        }
    }
}
