package io.noleak.snapshot;

import io.noleak.holder.Bound;
import io.noleak.holder.CollectionSize;
import io.noleak.holder.HolderPath;
import io.noleak.holder.HolderReport;
import io.noleak.holder.SiteHolders;
import io.noleak.internal.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The writing half of {@link HolderCodec}. */
final class HolderWriter {

    private final JsonWriter json;

    HolderWriter(Appendable out) {
        json = JsonWriter.compact(out);
    }

    void write(HolderReport report) {
        json.beginObject().field("noleak", HolderCodec.KIND).field("problem", report.problem());
        json.name("dump").beginObject().field("bytes", report.dump().bytes());
        json.field("objects", report.dump().objects())
                .field("dumpNanos", report.dump().dumpNanos());
        json.field("searchNanos", report.dump().searchNanos())
                .field("file", report.dump().file());
        json.endObject().name("sites").beginArray();
        report.sites().forEach(this::site);
        json.endArray().name("collections").beginArray();
        report.collections().forEach(this::collection);
        json.endArray().endObject();
    }

    private void site(SiteHolders site) {
        json.beginObject().field("site", site.site()).field("searched", site.searched());
        json.field("unheld", site.unheld()).name("paths").beginArray();
        site.paths().forEach(this::path);
        json.endArray().endObject();
    }

    private void path(HolderPath path) {
        json.beginObject().field("objects", path.objects()).field("of", path.of());
        json.name("root").beginObject().field("kind", path.root().kind().name());
        json.field("text", path.root().text())
                .field("detail", path.root().detail())
                .endObject();
        strings("steps", path.steps());
        strings("rawSteps", path.rawSteps());
        bound(path.bound());
        json.endObject();
    }

    private void collection(CollectionSize size) {
        json.beginObject()
                .field("path", size.path())
                .field("type", size.type())
                .field("unit", size.unit().name());
        json.field("collections", size.collections()).field("elements", size.elements());
        size.capacity().ifPresent(capacity -> json.field("capacity", capacity));
        strings("rawSteps", size.rawSteps());
        bound(size.bound());
        json.endObject();
    }

    private void bound(@Nullable Bound bound) {
        if (bound != null) {
            json.name("bound")
                    .beginObject()
                    .field("structure", bound.structure())
                    .field("limit", bound.limit());
            bound.cap().ifPresent(cap -> json.field("cap", cap));
            bound.fill().ifPresent(fill -> json.field("fill", fill));
            json.field("instances", bound.instances()).endObject();
        }
    }

    private void strings(String name, List<String> values) {
        json.name(name).beginArray();
        values.forEach(json::value);
        json.endArray();
    }
}
