package io.noleak.snapshot;

import io.noleak.internal.json.JsonObject;
import io.noleak.internal.json.JsonValue;
import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The reading half of {@link SnapshotCodec}. */
final class SnapshotReader {

    private final JsonObject root;
    private final List<Frame> frames;

    SnapshotReader(JsonObject root) {
        this.root = root;
        this.frames = root.array("frames").stream().map(SnapshotReader::frame).toList();
    }

    Snapshot read() {
        return new Snapshot(
                natural(root, "round"),
                jvm(root.object("jvm")),
                sampling(root.object("sampling")),
                root.array("sites").stream().map(this::site).toList(),
                completeness(root.object("completeness")),
                vitals(),
                root.longValue("allocatedBytes"),
                settle(root.object("settle")));
    }

    private static Jvm jvm(JsonObject jvm) {
        return new Jvm(
                jvm.longValue("pid"), jvm.longValue("startTime"), jvm.string("version"), jvm.string("collector"));
    }

    private static Sampling sampling(JsonObject sampling) {
        return new Sampling(
                sampling.string("mode"),
                natural(sampling, "interval"),
                sampling.booleanValue("exact"),
                sampling.string("note"));
    }

    private static Completeness completeness(JsonObject counts) {
        return new Completeness(
                counts.longValue("taken"),
                counts.longValue("thinned"),
                counts.longValue("lost"),
                counts.longValue("lostBytes"),
                counts.longValue("late"),
                counts.longValue("tableUsed"),
                counts.longValue("tableBound"),
                counts.longValue("nativeBytes"));
    }

    private static Settle settle(JsonObject settle) {
        return new Settle(natural(settle, "collections"), settle.booleanValue("agreed"), settle.longValue("nanos"));
    }

    private Vitals vitals() {
        JsonObject readings = root.object("vitals");
        Map<Vital, Long> values = new EnumMap<>(Vital.class);
        for (Vital vital : Vital.values()) {
            readings.find(vital.name()).ifPresent(value -> values.put(vital, value.asLong()));
        }
        return new Vitals(values, strings("threadNames"), strings("openFiles"));
    }

    private List<String> strings(String name) {
        return root.array(name).stream().map(JsonValue::asString).toList();
    }

    private SiteCohorts site(JsonValue value) {
        JsonObject site = value.asObject();
        AllocationSite identity = new AllocationSite(
                site.string("allocatedClass"),
                frameAt(site.get("top")),
                site.find("application").map(this::frameAt).orElse(null));
        List<Frame> stack = site.array("stack").stream().map(this::frameAt).toList();
        List<Cohort> cohorts =
                site.array("cohorts").stream().map(SnapshotReader::cohort).toList();
        return checked(site, () -> new SiteCohorts(identity, stack, cohorts));
    }

    private static Cohort cohort(JsonValue value) {
        JsonObject cohort = value.asObject();
        return checked(
                cohort,
                () -> new Cohort(
                        cohort.intValue("round"),
                        cohort.longValue("objects"),
                        cohort.longValue("bytes"),
                        cohort.doubleValue("objectsVariance"),
                        cohort.doubleValue("bytesVariance"),
                        cohort.longValue("samples")));
    }

    private Frame frameAt(JsonValue place) {
        int index = place.asInt();
        if (index < 0 || index >= frames.size()) {
            throw place.error("There is no frame " + index + ", the snapshot has " + frames.size());
        }
        return frames.get(index);
    }

    private static Frame frame(JsonValue value) {
        JsonObject frame = value.asObject();
        return checked(
                frame,
                () -> new Frame(
                        frame.string("class"),
                        frame.string("method"),
                        frame.find("file").map(JsonValue::asString).orElse(null),
                        frame.find("line").map(JsonValue::asInt).orElse(Frame.UNKNOWN_LINE)));
    }

    private static int natural(JsonObject object, String name) {
        int value = object.intValue(name);
        if (value < 0) {
            throw object.get(name).error("\"" + name + "\" is negative: " + value);
        }
        return value;
    }

    /** The records check themselves; a peer's nonsense is an unreadable snapshot, not a bug on this side. */
    private static <T> T checked(JsonValue place, Supplier<T> construct) {
        try {
            return construct.get();
        } catch (IllegalArgumentException e) {
            throw place.error(String.valueOf(e.getMessage()));
        }
    }
}
