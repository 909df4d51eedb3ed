package io.noleak.report;

import io.noleak.internal.json.JsonWriter;
import io.noleak.verdict.CohortMatrix;

/** Cohorts for the page: one character a cell, 64 levels of the largest cell, which is as much as a chart can show. */
final class PackedCohorts {

    private static final String LEVELS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private PackedCohorts() {}

    /** Writes the birth rounds from 1, each from its own show on. */
    static void write(CohortMatrix live, JsonWriter json) {
        int rounds = live.rounds();
        long max = 0;
        for (int birth = 1; birth <= rounds; birth++) {
            for (int show = birth; show <= rounds; show++) {
                max = Math.max(max, live.at(birth, show).bytes());
            }
        }
        StringBuilder cells = new StringBuilder();
        for (int birth = 1; birth <= rounds && max > 0; birth++) {
            for (int show = birth; show <= rounds; show++) {
                cells.append(LEVELS.charAt(level(live.at(birth, show).bytes(), max)));
            }
        }
        json.beginObject().field("max", max).field("cells", cells.toString()).endObject();
    }

    /** Something is never drawn as nothing. */
    private static int level(long bytes, long max) {
        return bytes == 0 ? 0 : (int) Math.max(1, Math.round(bytes * 63.0 / max));
    }
}
