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
     * @param inBytes whether its growth is in bytes
     * @param total its growth
     */
    record Leak(String title, boolean inBytes, Total total) {

        Leak plus(Leak other) {
            return new Leak(title, inBytes, total.plus(other.total));
        }

        String growth() {
            return Amounts.text(total.value(), inBytes);
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
                site || row.booleanValue("bytes"),
                new Total(value, (high - low) / 2));
    }
}
