package io.noleak.holder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The structures that limit themselves, and the fields in which they keep limit and fill. noleak's own table is a
 * resource; every {@value #USER_RESOURCE} on the class path adds to it. One structure a line:
 *
 * <pre>class | name for a person | cap=paths | fill=paths | expiry=paths of nanoseconds | also=paths</pre>
 *
 * {@link FieldPaths} says what a path is; several are separated by commas and tried in turn. {@code also} leads to a
 * structure that is as bounded, since it holds so much for each element. The last four columns may come in any order or
 * be missing; without a readable cap or expiry there is no bound.
 *
 * @param rows by class name
 */
record BoundTable(Map<String, Row> rows) {

    static final String USER_RESOURCE = "META-INF/noleak/bounds.txt";

    private static final String OWN_RESOURCE = "bounds.txt";

    /** One structure. */
    record Row(String structure, List<String> cap, List<String> fill, List<String> expiry, List<String> also) {}

    /** Reads noleak's table and those on the class path of this thread's context loader. */
    static BoundTable load() {
        Map<String, Row> rows = new HashMap<>();
        URL own = BoundTable.class.getResource(OWN_RESOURCE);
        if (own == null) {
            throw new IllegalStateException(OWN_RESOURCE + " is missing in noleak's jar");
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            rows.putAll(read(own));
            for (URL url : loader == null ? List.<URL>of() : Collections.list(loader.getResources(USER_RESOURCE))) {
                rows.putAll(read(url));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a table of bounds", e);
        }
        return new BoundTable(rows);
    }

    private static Map<String, Row> read(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return parse(List.of(text.split("\\R", -1)), url.toString());
        }
    }

    private static Map<String, Row> parse(Iterable<String> lines, String source) {
        Map<String, Row> rows = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            List<String> columns = split(line, "\\|");
            if (columns.size() < 3) {
                throw new IllegalArgumentException(
                        "A bound in " + source + " needs class | name | cap=… or expiry=…, not: " + line.strip());
            }
            rows.put(
                    columns.get(0),
                    new Row(
                            columns.get(1),
                            column(columns, "cap="),
                            column(columns, "fill="),
                            column(columns, "expiry="),
                            column(columns, "also=")));
        }
        return rows;
    }

    private static List<String> column(List<String> columns, String prefix) {
        for (String column : columns) {
            if (column.startsWith(prefix)) {
                return split(column.substring(prefix.length()), ",");
            }
        }
        return List.of();
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(separator, -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
