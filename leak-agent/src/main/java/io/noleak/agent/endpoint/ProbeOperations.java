package io.noleak.agent.endpoint;

import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.SnapshotCodec;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begin, show and status on one probe, with the two earlier snapshots that a person wants to compare with. */
final class ProbeOperations {

    /** Kept without stacks: what the endpoint holds is part of the heap that it watches. */
    private record Kept(Snapshot genesis, Snapshot last) {}

    private final Probe probe;
    private final Jvm jvm;
    private final OneAtATime turns;
    private volatile @Nullable Kept kept;

    ProbeOperations(Probe probe, Jvm jvm, OneAtATime turns) {
        this.probe = probe;
        this.jvm = jvm;
        this.turns = turns;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/begin", true, this::begin),
                new Route("POST", "/show", true, this::show),
                new Route("GET", "/holders", true, this::holders),
                new Route("GET", "/status", false, this::status));
    }

    private Answer begin(Query query) {
        Snapshot genesis = probe.begin();
        Snapshot trimmed = withoutStacks(genesis);
        kept = new Kept(trimmed, trimmed);
        return new Answer(() -> SnapshotText.ofBegin(genesis), () -> SnapshotCodec.encode(genesis));
    }

    private Answer show(Query query) throws Refusal {
        Kept earlier = kept;
        if (earlier == null) {
            throw new Refusal(
                    409,
                    "Nothing to compare with yet: POST /begin first, then put load on the service, "
                            + "then POST /show");
        }
        Snapshot snapshot = probe.show();
        kept = new Kept(earlier.genesis(), withoutStacks(snapshot));
        return new Answer(
                () -> SnapshotText.ofShow(snapshot, earlier.last(), earlier.genesis()),
                () -> SnapshotCodec.encode(snapshot));
    }

    private Answer holders(Query query) throws Refusal {
        Kept now = kept;
        if (now == null) {
            throw new Refusal(409, "Nothing to search for yet: POST /begin first, put load on, POST /show");
        }
        return HolderOperation.run(probe, now.last(), query);
    }

    private Answer status(Query query) {
        Kept now = kept;
        Status status = new Status(
                jvm,
                probe.describe(),
                Optional.ofNullable(now).map(snapshots -> snapshots.last().round()),
                turns.current());
        return new Answer(status::text, status::json);
    }

    private static Snapshot withoutStacks(Snapshot snapshot) {
        return new Snapshot(
                snapshot.round(),
                snapshot.jvm(),
                snapshot.sampling(),
                snapshot.sites().stream()
                        .map(site -> new SiteCohorts(site.site(), List.of(), site.cohorts()))
                        .toList(),
                snapshot.completeness(),
                snapshot.vitals(),
                snapshot.allocatedBytes(),
                snapshot.settle());
    }
}
