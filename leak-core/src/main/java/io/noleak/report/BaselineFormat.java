package io.noleak.report;

import io.noleak.internal.json.JsonException;
import io.noleak.internal.json.JsonReader;
import io.noleak.internal.json.JsonValue;
import io.noleak.internal.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text of a baseline: one JSON object, one line an entry, sorted. The version stands last so that every entry ends
 * with a comma: added and removed entries change no other line.
 */
final class BaselineFormat {

    private static final String VERSION = "version";
    private static final List<String> CONFLICT = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");

    private BaselineFormat() {}

    static String write(BaselineEntries entries) {
        StringBuilder text = new StringBuilder("{\n");
        entries.byKey().forEach((key, value) -> {
            JsonWriter.compact(text).value(key);
            text.append(": ");
            JsonWriter.compact(text).value(rounded(value));
            text.append(",\n");
        });
        return text.append("\"version\": 1\n}\n").toString();
    }

    static BaselineEntries read(String file, String text) {
        refuseConflicts(file, text);
        try {
            SortedMap<String, Double> entries = new TreeMap<>();
            Map<String, JsonValue> members = JsonReader.parse(text).asObject().members();
            JsonValue version = members.get(VERSION);
            if (version == null || version.asLong() != 1) {
                throw new FileFormatException(
                        file,
                        0,
                        "no baseline of version 1: it ends with \"version\": 1; was it written by a newer noleak?");
            }
            members.forEach((key, value) -> {
                if (!key.equals(VERSION)) {
                    entries.put(key, growth(file, key, value));
                }
            });
            return new BaselineEntries(entries);
        } catch (JsonException e) {
            throw new FileFormatException(
                    file,
                    0,
                    e.getMessage()
                            + "; mend the line, or delete the file and write it anew with -Dnoleak.baseline=update");
        }
    }

    private static double growth(String file, String key, JsonValue value) {
        double growth = value.asDouble();
        if (growth < 0) {
            throw new FileFormatException(
                    file, value.line(), "\"" + key + "\" is recorded with " + growth + ": growth is 0 or more");
        }
        return growth;
    }

    private static void refuseConflicts(String file, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (CONFLICT.stream().anyMatch(line::startsWith)) {
                throw new FileFormatException(
                        file,
                        i + 1,
                        "a merge conflict is left: keep the entries of both sides, of an entry on both the smaller"
                                + " number, and remove the markers");
            }
        }
    }

    /** Two decimals: finer differences are noise in a diff. */
    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }
}
