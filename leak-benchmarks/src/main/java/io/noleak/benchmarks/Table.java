package io.noleak.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, its columns aligned for the eye. The first column is text, the others are numbers. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... titles) {
        row(titles);
    }

    void row(String... cells) {
        if (!rows.isEmpty() && cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("A row has as many cells as the table has columns");
        }
        rows.add(List.of(cells));
    }

    void print() {
        System.out.println(text());
    }

    String text() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < columns; i++) {
                String cell = rows.get(r).get(i);
                String gap = " ".repeat(widths[i] - cell.length());
                text.append(i == 0 ? "| " + cell + gap : " | " + gap + cell);
            }
            text.append(" |\n");
            if (r == 0) {
                for (int i = 0; i < columns; i++) {
                    String line = "-".repeat(widths[i] + 1);
                    text.append(i == 0 ? "|:" + line : "|" + line + ":");
                }
                text.append("|\n");
            }
        }
        return text.toString();
    }
}
