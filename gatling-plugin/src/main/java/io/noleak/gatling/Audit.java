package io.noleak.gatling;

import java.util.List;
import java.util.Locale;

/** Looks at what the load did, because growth per request means nothing when the requests were not what they should be. */
final class Audit {

    private Audit() {}

    /** Returns what is wrong with one round's load, or nothing. */
    static String ofRound(int round, Requests requests, double maxFailed) {
        if (requests.succeeded() == 0) {
            return "round " + round + " had no successful request (" + requests.failed() + " failed)";
        }
        if (requests.failedShare() > maxFailed) {
            return String.format(
                    Locale.ROOT,
                    "%,d of %,d requests of round %d failed (%s, allowed %s)",
                    requests.failed(),
                    requests.all(),
                    round,
                    percent(requests.failedShare()),
                    percent(maxFailed));
        }
        return "";
    }

    /** Returns which round's load differs from the middle one, or nothing. */
    static String ofDifference(List<Requests> rounds, double maxDifference) {
        long[] sorted = rounds.stream().mapToLong(Requests::succeeded).sorted().toArray();
        long middle = sorted[sorted.length / 2];
        for (int i = 0; i < rounds.size(); i++) {
            long succeeded = rounds.get(i).succeeded();
            if (Math.abs(succeeded - middle) > maxDifference * middle) {
                return String.format(
                        Locale.ROOT,
                        "the load differed: round %d had %,d successful requests, the middle one %,d (allowed ± %s)",
                        i + 1,
                        succeeded,
                        middle,
                        percent(maxDifference));
            }
        }
        return "";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3g %%", share * 100);
    }
}
