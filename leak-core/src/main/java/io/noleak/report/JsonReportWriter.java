package io.noleak.report;

import io.noleak.internal.json.JsonWriter;
import io.noleak.verdict.CohortMatrix;
import io.noleak.verdict.Suppression;
import java.io.IOException;

/** Draws a report as JSON, by the schema {@code docs/schema/noleak-report-1.schema.json}. */
public final class JsonReportWriter implements ReportWriter {

    /** Value of the member {@code schema}; another number stands for members that changed their meaning. */
    static final String SCHEMA = "noleak-report/1";

    @Override
    public void write(LeakReport report, Appendable out) throws IOException {
        JsonWriter json = JsonWriter.compact(out);
        write(report, json, JsonReportWriter::cohorts);
        out.append('\n');
    }

    /** Writes a report; how cohorts are written differs between the file and the page. */
    static void write(LeakReport report, JsonWriter json, CohortsJson cohorts) {
        json.beginObject().field("schema", SCHEMA).field("check", report.check().name());
        json.field("time", report.check().time().toString())
                .field("unit", report.check().unit());
        json.field("outcome", report.outcome().name()).field("headline", report.headline());
        json.field("remedy", report.remedy())
                .field("limit", report.limit().bytesPerIteration())
                .field("rounds", report.audit().rounds());
        json.name("sites").beginArray();
        report.sites().forEach(site -> FindingJson.site(site, json, cohorts));
        json.endArray().name("vitals").beginArray();
        report.vitals().forEach(vital -> FindingJson.series(vital, json));
        json.endArray().name("collections").beginArray();
        report.collections().forEach(collection -> FindingJson.series(collection, json));
        json.endArray();
        suppressions(report, json);
        audit(report.audit(), json);
        facts("environment", report.environment(), json);
        json.name("warnings").beginArray();
        report.warnings().forEach(json::value);
        json.endArray().endObject();
    }

    private static void suppressions(LeakReport report, JsonWriter json) {
        json.field("ignored", report.ignored()).name("suppressions").beginArray();
        for (Suppression rule : report.suppressions()) {
            json.beginObject().field("pattern", rule.pattern());
            json.field("kind", rule.kind().name()).field("reason", rule.reason());
            json.field("link", rule.link());
            json.field("expires", rule.expires() == null ? null : rule.expires().toString())
                    .endObject();
        }
        json.endArray();
    }

    private static void audit(Audit audit, JsonWriter json) {
        json.name("audit").beginObject().field("rounds", audit.rounds());
        json.name("pauses").beginArray();
        audit.pauses().forEach(show -> json.value((long) show));
        json.endArray();
        json.field("iterations", audit.iterations()).field("failures", audit.failures());
        json.field("exact", audit.exact()).field("samplesLost", audit.samplesLost());
        FindingJson.optional(json.name("smallestGrowth"), audit.smallestGrowth());
        FindingJson.optional(json.name("heapGrowthExplained"), audit.heapGrowthExplained());
        facts("facts", audit.facts(), json);
        json.endObject();
    }

    private static void facts(String name, Iterable<Fact> facts, JsonWriter json) {
        json.name(name).beginArray();
        for (Fact fact : facts) {
            json.beginObject().field("name", fact.name());
            json.field("label", fact.label()).field("value", fact.value()).endObject();
        }
        json.endArray();
    }

    /** One array a birth round with its bytes at its own show and each later one; a last value holds to the end. */
    private static void cohorts(CohortMatrix live, JsonWriter json) {
        json.beginArray();
        for (int birth = 0; birth <= live.rounds(); birth++) {
            json.beginArray();
            int last = live.rounds();
            while (last > birth
                    && live.at(birth, last).bytes() == live.at(birth, last - 1).bytes()) {
                last--;
            }
            for (int show = birth; show <= last; show++) {
                json.value(live.at(birth, show).bytes());
            }
            json.endArray();
        }
        json.endArray();
    }
}
