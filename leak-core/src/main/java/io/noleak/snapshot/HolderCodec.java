package io.noleak.snapshot;

import io.noleak.holder.Bound;
import io.noleak.holder.CollectionSize;
import io.noleak.holder.DumpFacts;
import io.noleak.holder.HolderPath;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRoot;
import io.noleak.holder.RootKind;
import io.noleak.holder.SiteHolders;
import io.noleak.holder.SizeUnit;
import io.noleak.internal.json.JsonException;
import io.noleak.internal.json.JsonLimits;
import io.noleak.internal.json.JsonObject;
import io.noleak.internal.json.JsonReader;
import io.noleak.internal.json.JsonValue;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Holder reports as JSON text, so that they can travel between JVMs. Stateless and thread-safe. */
public final class HolderCodec {

    static final String KIND = "holders";

    private static final JsonLimits LIMITS = new JsonLimits(256_000_000, 16);

    private HolderCodec() {}

    /** Returns the report as text. */
    public static String encode(HolderReport report) {
        StringBuilder text = new StringBuilder(4096);
        new HolderWriter(text).write(report);
        return text.toString();
    }

    /**
     * Reads a report.
     *
     * @throws ProbeException if the text is not a report; the message says what is wrong and where
     */
    public static HolderReport decode(String text) {
        try {
            JsonObject root = JsonReader.parse(text, LIMITS).asObject();
            if (!root.string("noleak").equals(KIND)) {
                throw root.get("noleak").error("Expected \"" + KIND + "\"");
            }
            return new HolderReport(
                    root.array("sites").stream().map(HolderCodec::site).toList(),
                    root.array("collections").stream()
                            .map(HolderCodec::collection)
                            .toList(),
                    facts(root.object("dump")),
                    root.string("problem"));
        } catch (JsonException e) {
            throw new ProbeException("This is not a readable report of holders: " + e.getMessage(), e);
        }
    }

    private static DumpFacts facts(JsonObject dump) {
        return new DumpFacts(
                dump.longValue("bytes"),
                dump.longValue("objects"),
                dump.longValue("dumpNanos"),
                dump.longValue("searchNanos"),
                dump.string("file"));
    }

    private static SiteHolders site(JsonValue value) {
        JsonObject site = value.asObject();
        return new SiteHolders(
                site.string("site"),
                site.intValue("searched"),
                site.intValue("unheld"),
                site.array("paths").stream().map(HolderCodec::path).toList());
    }

    private static HolderPath path(JsonValue value) {
        JsonObject path = value.asObject();
        return new HolderPath(
                root(path.object("root")),
                strings(path, "steps"),
                strings(path, "rawSteps"),
                path.intValue("objects"),
                path.intValue("of"),
                bound(path));
    }

    private static HolderRoot root(JsonObject root) {
        return new HolderRoot(constant(RootKind.class, root, "kind"), root.string("text"), root.string("detail"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonObject object, String name) {
        try {
            return Enum.valueOf(type, object.string(name));
        } catch (IllegalArgumentException e) {
            throw object.get(name).error("\"" + object.string(name) + "\" is unknown here");
        }
    }

    private static CollectionSize collection(JsonValue value) {
        JsonObject size = value.asObject();
        return new CollectionSize(
                size.string("path"),
                strings(size, "rawSteps"),
                size.string("type"),
                constant(SizeUnit.class, size, "unit"),
                size.intValue("collections"),
                size.longValue("elements"),
                number(size, "capacity"),
                bound(size));
    }

    private static @Nullable Bound bound(JsonObject holder) {
        return holder.find("bound").map(HolderCodec::bound).orElse(null);
    }

    private static Bound bound(JsonValue value) {
        JsonObject bound = value.asObject();
        return new Bound(
                bound.string("structure"),
                bound.string("limit"),
                number(bound, "cap"),
                number(bound, "fill"),
                bound.intValue("instances"));
    }

    private static OptionalLong number(JsonObject object, String name) {
        return object.find(name).map(value -> OptionalLong.of(value.asLong())).orElse(OptionalLong.empty());
    }

    private static List<String> strings(JsonObject object, String name) {
        return object.array(name).stream().map(JsonValue::asString).toList();
    }
}
