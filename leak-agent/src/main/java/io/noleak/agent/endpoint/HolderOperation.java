package io.noleak.agent.endpoint;

import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import io.noleak.site.AllocationSite;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.HolderCodec;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import java.util.Comparator;
import java.util.List;

/**
 * What holds the live objects of allocation sites. Parameters of the query: {@code sites}, fingerprints one a line;
 * {@code like}, a part of the name of sites of the last snapshot; neither, for those of which most was born since begin;
 * {@code survivors}, {@code collections} and {@code keepDump} as in {@link HolderRequest}.
 */
final class HolderOperation {

    private static final int SITES = 5;

    private HolderOperation() {}

    static Answer run(Probe probe, Snapshot last, Query query) throws Refusal {
        HolderRequest request = new HolderRequest(
                sites(last, query),
                survivors(query),
                query.get("collections").map(Boolean::parseBoolean).orElse(false),
                query.get("keepDump").map(Boolean::parseBoolean).orElse(false));
        HolderReport report = probe.holders(request);
        return new Answer(() -> HolderText.of(report), () -> HolderCodec.encode(report));
    }

    private static int survivors(Query query) throws Refusal {
        String text = query.get("survivors").orElse(Integer.toString(HolderRequest.SURVIVORS));
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= HolderRequest.MOST_SURVIVORS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with the rule.
        }
        throw new Refusal(400, "survivors=" + text + ": expected 1 to " + HolderRequest.MOST_SURVIVORS);
    }

    private static List<String> sites(Snapshot last, Query query) throws Refusal {
        String exact = query.get("sites").orElse("");
        if (!exact.isBlank()) {
            return exact.lines().toList();
        }
        if (query.get("collections").isPresent() && query.get("like").isEmpty()) {
            return List.of();
        }
        String like = query.get("like").orElse("");
        List<String> found = last.sites().stream()
                .filter(site -> born(site) > 0)
                .filter(site -> site.site().toString().contains(like)
                        || site.site().fingerprint().contains(like))
                .sorted(Comparator.comparingLong(HolderOperation::born).reversed())
                .limit(SITES)
                .map(SiteCohorts::site)
                .map(AllocationSite::fingerprint)
                .distinct()
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(
                    404,
                    like.isEmpty()
                            ? "Nothing that was born since begin is live: put load on the service, then POST /show"
                            : "No site of the last show that has live objects born since begin contains \"" + like
                                    + "\"");
        }
        return found;
    }

    private static long born(SiteCohorts site) {
        return site.cohorts().stream()
                .filter(cohort -> cohort.round() > 0)
                .mapToLong(Cohort::bytes)
                .sum();
    }
}
