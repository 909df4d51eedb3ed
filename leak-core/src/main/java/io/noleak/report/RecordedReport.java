package io.noleak.report;

import io.noleak.internal.json.JsonException;
import io.noleak.internal.json.JsonObject;
import io.noleak.internal.json.JsonReader;
import io.noleak.internal.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a JSON report says leaks, accepted or not.
 *
 * @param check name of the check
 * @param unit what one iteration is called
 * @param outcome what the check came to
 * @param leaks leaks by fingerprint
 */
record RecordedReport(String check, String unit, Outcome outcome, Map<String, Leak> leaks) {

    /**
     * One leak; two of one fingerprint are added up.
     *
     * @param title its name for a person
     * @param unit what its growth is counted in
     * @param total its growth
     */
    record Leak(String title, Unit unit, Total total) {

        Leak plus(Leak other) {
            return new Leak(title, unit, total.plus(other.total));
        }

        String growth() {
            return unit.text(total.value());
        }
    }

    static RecordedReport read(Path file) {
        try {
            return of(JsonReader.parse(Files.readString(file)).asObject());
        } catch (NoSuchFileException e) {
            throw new FileFormatException(file.toString(), 0, "there is no such file: give a report that noleak wrote");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": it must be a readable file in UTF-8", e);
        } catch (JsonException e) {
            throw new FileFormatException(
                    file.toString(), 0, e.getMessage() + "; give a JSON report of noleak, target/noleak/….json");
        }
    }

    private static RecordedReport of(JsonObject report) {
        JsonValue schema = report.get("schema");
        if (!schema.asString().equals(JsonReportWriter.SCHEMA)) {
            throw schema.error("Expected a report of " + JsonReportWriter.SCHEMA + ", found " + schema.asString());
        }
        Map<String, Leak> leaks = new TreeMap<>();
        for (String name : new String[] {"sites", "vitals", "collections"}) {
            for (JsonValue value : report.array(name)) {
                JsonObject row = value.asObject();
                Standing standing = Standing.valueOf(row.string("standing"));
                if (standing == Standing.LEAKING || standing == Standing.KNOWN) {
                    leaks.merge(row.string("fingerprint"), leak(row, name.equals("sites")), Leak::plus);
                }
            }
        }
        return new RecordedReport(
                report.string("check"), report.string("unit"), Outcome.valueOf(report.string("outcome")), leaks);
    }

    private static Leak leak(JsonObject row, boolean site) {
        JsonObject growth = row.object("growth");
        double value = growth.doubleValue("value");
        double low = growth.find("low").map(JsonValue::asDouble).orElse(value);
        double high = growth.find("high").map(JsonValue::asDouble).orElse(value);
        return new Leak(
                site ? row.string("location") + "  " + row.string("class") : row.string("title"),
                site ? Unit.BYTES : unit(row),
                new Total(value, (high - low) / 2));
    }

    private static Unit unit(JsonObject row) {
        JsonValue words = row.get("counts");
        try {
            return Unit.named(words.asString());
        } catch (IllegalArgumentException e) {
            throw words.error("Expected a unit that noleak counts in, found " + words.asString());
        }
    }
}
