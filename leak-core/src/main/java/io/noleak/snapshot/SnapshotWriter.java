package io.noleak.snapshot;

import io.noleak.internal.json.JsonWriter;
import io.noleak.site.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The writing half of {@link SnapshotCodec}. */
final class SnapshotWriter {

    private final JsonWriter json;
    private final Map<Frame, Integer> frames = new LinkedHashMap<>();

    SnapshotWriter(Appendable out) {
        json = JsonWriter.compact(out);
    }

    void write(Snapshot snapshot) {
        json.beginObject().field("noleak", SnapshotCodec.KIND).field("version", SnapshotCodec.VERSION);
        json.field("round", snapshot.round()).field("allocatedBytes", snapshot.allocatedBytes());
        jvm(snapshot.jvm());
        sampling(snapshot.sampling());
        completeness(snapshot.completeness());
        settle(snapshot.settle());
        vitals(snapshot.vitals());
        json.name("sites").beginArray();
        snapshot.sites().forEach(this::site);
        json.endArray().name("frames").beginArray();
        frames.keySet().forEach(this::frame);
        json.endArray().endObject();
    }

    private void jvm(Jvm jvm) {
        json.name("jvm").beginObject().field("pid", jvm.pid()).field("startTime", jvm.startTime());
        json.field("version", jvm.version()).field("collector", jvm.collector()).endObject();
    }

    private void sampling(Sampling sampling) {
        json.name("sampling").beginObject().field("mode", sampling.mode()).field("interval", sampling.interval());
        json.field("exact", sampling.exact()).field("note", sampling.note()).endObject();
    }

    private void completeness(Completeness counts) {
        json.name("completeness").beginObject().field("taken", counts.taken()).field("thinned", counts.thinned());
        json.field("lost", counts.lost()).field("lostBytes", counts.lostBytes()).field("late", counts.late());
        json.field("tableUsed", counts.tableUsed()).field("tableBound", counts.tableBound());
        json.field("nativeBytes", counts.nativeBytes()).endObject();
    }

    private void settle(Settle settle) {
        json.name("settle").beginObject().field("collections", settle.collections());
        json.field("agreed", settle.agreed()).field("nanos", settle.nanos()).endObject();
    }

    private void vitals(Vitals vitals) {
        json.name("vitals").beginObject();
        vitals.values().forEach((vital, value) -> json.field(vital.name(), value));
        json.endObject();
        strings("threadNames", vitals.threadNames());
        strings("openFiles", vitals.openFiles());
    }

    private void strings(String name, List<String> values) {
        json.name(name).beginArray();
        values.forEach(json::value);
        json.endArray();
    }

    private void site(SiteCohorts cohorts) {
        json.beginObject().field("allocatedClass", cohorts.site().allocatedClass());
        json.field("top", place(cohorts.site().top()));
        Frame application = cohorts.site().application();
        if (application != null) {
            json.field("application", place(application));
        }
        json.name("stack").beginArray();
        cohorts.stack().forEach(frame -> json.value(place(frame)));
        json.endArray().name("cohorts").beginArray();
        cohorts.cohorts().forEach(this::cohort);
        json.endArray().endObject();
    }

    private void cohort(Cohort cohort) {
        json.beginObject().field("round", cohort.round());
        json.field("objects", cohort.objects()).field("bytes", cohort.bytes());
        json.field("objectsVariance", cohort.objectsVariance()).field("bytesVariance", cohort.bytesVariance());
        json.field("samples", cohort.samples()).endObject();
    }

    /** Makes an object for a new frame only, as computeIfAbsent would for each: stacks have a hundred thousand frames. */
    private int place(Frame frame) {
        Integer known = frames.get(frame);
        if (known == null) {
            known = frames.size();
            frames.put(frame, known);
        }
        return known;
    }

    private void frame(Frame frame) {
        json.beginObject().field("class", frame.className()).field("method", frame.methodName());
        ifKnown("file", frame.fileName());
        if (frame.line() != Frame.UNKNOWN_LINE) {
            json.field("line", frame.line());
        }
        json.endObject();
    }

    private void ifKnown(String name, @Nullable String value) {
        if (value != null) {
            json.field(name, value);
        }
    }
}
