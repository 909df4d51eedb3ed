package io.noleak.report;

import io.noleak.internal.json.JsonWriter;
import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.verdict.Estimate;
import java.util.OptionalDouble;

/** Findings of a report as JSON. */
final class FindingJson {

    private FindingJson() {}

    static void site(ReportedSite row, JsonWriter json, CohortsJson cohorts) {
        AllocationSite site = row.site();
        Frame line = site.line();
        json.beginObject();
        finding(row, json);
        json.field("class", site.allocatedClass()).field("location", line.toString());
        json.field("file", line.fileName());
        json.name("line");
        if (line.line() < 0) {
            json.value((String) null);
        } else {
            json.value(line.line());
        }
        json.field("via", line.equals(site.top()) ? "" : site.top().simpleMethod());
        json.field("kind", row.kind()).name("objects");
        estimate(row.objects(), json);
        json.field("liveBytes", row.liveBytes()).field("liveObjects", row.liveObjects());
        json.field("bytesBefore", row.bytesBefore()).name("stack").beginArray();
        row.stack().forEach(frame -> json.value(frame.toString()));
        json.endArray().name("holders").beginArray();
        row.holders().forEach(json::value);
        json.endArray().name("live");
        cohorts.write(row.live(), json);
        json.endObject();
    }

    static void series(ReportedSeries row, JsonWriter json) {
        json.beginObject();
        finding(row, json);
        json.field("title", row.title())
                .field("bytes", row.unit() == Unit.BYTES)
                .field("counts", row.unit().words());
        json.name("values").beginArray();
        row.values().forEach(value -> {
            if (value.isPresent()) {
                json.value(value.getAsLong());
            } else {
                json.value((String) null);
            }
        });
        json.endArray().name("stayed").beginArray();
        row.stayed().forEach(json::value);
        json.endArray().endObject();
    }

    static void optional(JsonWriter json, OptionalDouble value) {
        if (value.isPresent()) {
            json.value(value.getAsDouble());
        } else {
            json.value((String) null);
        }
    }

    private static void finding(Finding row, JsonWriter json) {
        json.field("fingerprint", row.fingerprint())
                .field("standing", row.standing().name());
        json.field("why", row.why()).name("growth");
        estimate(row.growth(), json);
        optional(json.name("baseline"), row.baseline());
    }

    private static void estimate(Estimate estimate, JsonWriter json) {
        json.beginObject().field("value", estimate.value());
        json.name("low");
        finite(estimate.low(), json);
        json.name("high");
        finite(estimate.high(), json);
        json.endObject();
    }

    private static void finite(double value, JsonWriter json) {
        optional(json, Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty());
    }
}
