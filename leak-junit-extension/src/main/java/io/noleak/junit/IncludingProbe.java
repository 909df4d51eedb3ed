package io.noleak.junit;

import io.noleak.holder.HeapLook;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import io.noleak.site.Frame;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import io.noleak.verdict.Suppression;
import java.util.List;

/** Shows only the sites that match one of some patterns. */
record IncludingProbe(Probe probe, List<Suppression> include) implements Probe {

    @Override
    public Snapshot begin() {
        return included(probe.begin());
    }

    @Override
    public Snapshot show() {
        return included(probe.show());
    }

    @Override
    public HolderReport holders(HolderRequest request) {
        return probe.holders(request);
    }

    @Override
    public HeapLook look(HolderRequest request) {
        return probe.look(request);
    }

    @Override
    public String describe() {
        return probe.describe();
    }

    @Override
    public void close() {
        probe.close();
    }

    private Snapshot included(Snapshot all) {
        List<SiteCohorts> sites = all.sites().stream().filter(this::matches).toList();
        return new Snapshot(
                all.round(),
                all.jvm(),
                all.sampling(),
                sites,
                all.completeness(),
                all.vitals(),
                all.allocatedBytes(),
                all.settle());
    }

    private boolean matches(SiteCohorts site) {
        return include.stream()
                .anyMatch(pattern -> pattern.matches(site.site().toString())
                        || site.stack().stream().anyMatch(frame -> pattern.matches(text(frame))));
    }

    private static String text(Frame frame) {
        return frame.className() + "." + frame.methodName() + "(" + frame.location() + ")";
    }
}
