package io.noleak.agent;

import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.Completeness;
import java.util.ArrayList;
import java.util.List;

/** What {@link NativeProbe#count()} returned; the layout is written down in samples.c. */
record Counts(
        Completeness completeness, long allocatedBytes, boolean exact, long stackless, int interval, List<Row> rows) {

    /** The live samples of one trace and one birth round. */
    record Row(int trace, Cohort cohort) {}

    private static final int HEADER = 12;
    private static final int ROW = 7;

    static Counts take() {
        long[] raw = NativeProbe.count();
        if (raw == null) {
            throw new IllegalStateException("noleak: no native memory left to count the live samples");
        }
        List<Row> rows = new ArrayList<>((raw.length - HEADER) / ROW);
        for (int at = HEADER; at < raw.length; at += ROW) {
            Cohort cohort = new Cohort(
                    (int) raw[at + 1],
                    Math.round(Double.longBitsToDouble(raw[at + 3])),
                    Math.round(Double.longBitsToDouble(raw[at + 4])),
                    Double.longBitsToDouble(raw[at + 5]),
                    Double.longBitsToDouble(raw[at + 6]),
                    raw[at + 2]);
            rows.add(new Row((int) raw[at], cohort));
        }
        Completeness completeness = new Completeness(raw[0], raw[1], raw[2], raw[3], raw[4], raw[5], raw[6], raw[7]);
        return new Counts(completeness, raw[8], raw[9] == 0 && raw[11] == 0, raw[10], (int) raw[11], rows);
    }

    /** Live bytes of all rows, the reading that a settle compares. */
    long liveBytes() {
        return rows.stream().mapToLong(row -> row.cohort().bytes()).sum();
    }
}
