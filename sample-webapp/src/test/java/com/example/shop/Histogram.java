package com.example.shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the JDK's own {@code jcmd} counts in the heap after a full GC: a second opinion that shares no code with ours. */
record Histogram(Map<String, Row> rows) {

    private static final Pattern ROW = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

    record Row(long objects, long bytes) {}

    static Histogram of(long pid) throws IOException {
        String jcmd = System.getProperty("java.home") + "/bin/jcmd";
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        Map<String, Row> rows = new HashMap<>();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        output.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> rows.merge(
                        row.group(3),
                        new Row(Long.parseLong(row.group(1)), Long.parseLong(row.group(2))),
                        (one, other) -> new Row(one.objects() + other.objects(), one.bytes() + other.bytes())));
        if (rows.isEmpty()) {
            throw new IOException("jcmd said: " + output);
        }
        return new Histogram(rows);
    }

    long objects(String type) {
        return rows.getOrDefault(type, new Row(0, 0)).objects();
    }

    long bytes(String type) {
        return rows.getOrDefault(type, new Row(0, 0)).bytes();
    }
}
