package io.noleak.check;

import io.noleak.holder.CollectionGrowth;
import io.noleak.holder.CollectionLook;
import io.noleak.holder.GrowingCollection;
import io.noleak.holder.HeapLook;
import io.noleak.holder.HolderPath;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import io.noleak.holder.SiteHolders;
import io.noleak.snapshot.Probe;
import io.noleak.verdict.Judge;
import io.noleak.verdict.JudgeOptions;
import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of the cycle that looks into the heap: what holds the objects of leaking sites, and which collections grow
 * although no site is to blame. The second needs a look before the rounds, one after, and one in between or, only where
 * a collection has grown, after further load: what is bounded or starting up does not go on.
 */
public final class HolderStage implements AutoCloseable {

    private final Probe probe;
    private final JudgeOptions options;
    private final List<CollectionLook> looks = new ArrayList<>();
    private @Nullable HeapLook first;
    private @Nullable HeapLook halfway;
    private String unsearched = "";
    private long iterationsHalfway;

    public HolderStage(Probe probe, JudgeOptions options) {
        this.probe = probe;
        this.options = options;
    }

    /** Takes a look before the rounds. A heap that cannot be looked at is left alone, and a clean verdict says so. */
    public void before() {
        close();
        looks.clear();
        unsearched = "";
        first = lookAtCollections();
    }

    /**
     * Takes a look between two rounds, where nobody can run more of them in the end.
     *
     * @param iterations iterations of load since {@link #before}
     */
    public void halfway(long iterations) {
        if (first != null) {
            halfway = lookAtCollections();
            iterationsHalfway = iterations;
        }
    }

    private @Nullable HeapLook lookAtCollections() {
        HeapLook look = probe.look(HolderRequest.ofCollections());
        if (look.available()) {
            return look;
        }
        unsearched = look.report().problem();
        look.close();
        return null;
    }

    /**
     * Returns the verdict with the holders of its leaking and unclear sites; those held by a structure that limits
     * itself are acquitted. After {@link #halfway} with the growing collections, too.
     *
     * @param iterations iterations of load since {@link #before}
     */
    public Verdict after(Verdict verdict, long iterations) {
        List<String> sites = verdict instanceof Verdict.Invalid
                ? List.of()
                : verdict.evidence().sites().stream()
                        .filter(site -> site.growth().isOpenToHolders() && site.suppression() == null)
                        .map(site -> site.site().fingerprint())
                        .distinct()
                        .toList();
        HeapLook before = verdict instanceof Verdict.Invalid ? null : first;
        if (sites.isEmpty() && before == null) {
            return Judge.withoutCollections(verdict, unsearched);
        }
        HolderRequest request = new HolderRequest(sites, HolderRequest.SURVIVORS, before != null, false);
        try (HeapLook now = probe.look(request)) {
            if (before != null
                    && now.available()
                    && now.mayHaveGrownSince(before, options.limit().bytesPerIteration() * iterations)) {
                add(before, 0);
                if (halfway != null) {
                    add(halfway, iterationsHalfway);
                }
                add(now, iterations);
            }
            Verdict held = sites.isEmpty() ? verdict : Judge.reconsider(verdict, now.report(), List.of());
            return Judge.withoutCollections(withCollections(held), unsearched);
        } finally {
            close();
        }
    }

    /** Returns whether a collection has grown that no leaking site explains, so that further load must decide. */
    public boolean undecided(Verdict verdict) {
        return looks.size() == 2 && !suspects(verdict).isEmpty();
    }

    /**
     * Returns the verdict with the collections that went on growing.
     *
     * @param iterations iterations of load since {@link #before}, the further ones included
     */
    public Verdict afterMore(Verdict verdict, long iterations) {
        try (HeapLook now = probe.look(HolderRequest.ofCollections())) {
            add(now, iterations);
        }
        return withCollections(verdict);
    }

    private Verdict withCollections(Verdict verdict) {
        List<GrowingCollection> growing = looks.size() == 3 ? suspects(verdict) : List.of();
        return growing.isEmpty() ? verdict : Judge.reconsider(verdict, HolderReport.unavailable(""), growing);
    }

    /** Gives up the looks before and between the rounds. */
    @Override
    public void close() {
        if (first != null) {
            first.close();
            first = null;
        }
        if (halfway != null) {
            halfway.close();
            halfway = null;
        }
    }

    private void add(HeapLook look, long iterations) {
        HolderReport report = look.report();
        if (report.problem().isEmpty()) {
            looks.add(new CollectionLook(report.collections(), iterations));
        }
    }

    private List<GrowingCollection> suspects(Verdict verdict) {
        List<String> explained = verdict.evidence().sites().stream()
                .map(SiteGrowth::holders)
                .flatMap(holders -> paths(holders))
                .map(HolderPath::text)
                .toList();
        return CollectionGrowth.between(looks, options.limit().bytesPerIteration()).stream()
                .filter(collection -> explained.stream().noneMatch(path -> path.startsWith(collection.path())))
                .toList();
    }

    private static Stream<HolderPath> paths(@Nullable SiteHolders holders) {
        return holders == null ? Stream.empty() : holders.paths().stream();
    }
}
