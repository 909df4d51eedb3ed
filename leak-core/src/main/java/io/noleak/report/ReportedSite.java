package io.noleak.report;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.verdict.CohortMatrix;
import io.noleak.verdict.Estimate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One allocation site of a report.
 *
 * @param site the allocation site
 * @param standing how it came out
 * @param kind what kind of growth it is, in a few words: {@code leak}, {@code cache filling}
 * @param why the evidence, the reason of its acquittal or who accepts it, for a person
 * @param bytes growth in bytes per iteration
 * @param objects growth in objects per iteration
 * @param baseline growth recorded in the baseline, in bytes per iteration; empty if there is no such entry
 * @param live live objects by birth round and show
 * @param stack the stack that allocated most of them, top frame first
 * @param holders what keeps them alive, for a person, most objects first; empty if not searched for or not found
 */
public record ReportedSite(
        AllocationSite site,
        Standing standing,
        String kind,
        String why,
        Estimate bytes,
        Estimate objects,
        OptionalDouble baseline,
        CohortMatrix live,
        List<Frame> stack,
        List<String> holders)
        implements Finding {

    public ReportedSite {
        stack = List.copyOf(stack);
        holders = List.copyOf(holders);
    }

    @Override
    public String fingerprint() {
        return site.fingerprint();
    }

    @Override
    public String title() {
        return site.toString();
    }

    @Override
    public Estimate growth() {
        return bytes;
    }

    @Override
    public Unit unit() {
        return Unit.BYTES;
    }

    @Override
    public ReportedSite accepted(Standing other, String reason, OptionalDouble recorded) {
        return new ReportedSite(site, other, kind, reason, bytes, objects, recorded, live, stack, holders);
    }

    /** Returns (estimated) bytes born since begin and live at the end. */
    public long liveBytes() {
        return live.bytes(live.rounds()) - bytesBefore();
    }

    /** Returns (estimated) objects born since begin and live at the end. */
    public long liveObjects() {
        return live.objects(live.rounds()) - live.at(0, live.rounds()).objects();
    }

    /** Returns (estimated) bytes born before begin and live at the end. */
    public long bytesBefore() {
        return live.at(0, live.rounds()).bytes();
    }
}
