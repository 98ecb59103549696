// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns aligned by spaces, without boxes; the titles are left out if all are empty. Not for several threads. */
public final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(Column... columns) {
        this.columns = List.of(columns);
        List<String> titles = this.columns.stream().map(Column::title).toList();
        if (!titles.stream().allMatch(String::isEmpty)) {
            rows.add(titles);
        }
    }

    /** Adds a row with a cell for each column. */
    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("The table has " + columns.size() + " columns, not " + cells.length);
        }
        rows.add(Arrays.stream(cells).map(Screen::harmless).toList());
        return this;
    }

    public List<String> lines() {
        return lines("");
    }

    /** The lines, each after that margin. */
    public List<String> lines(String margin) {
        int[] widths = widths();
        return rows.stream().map(row -> margin + line(row, widths)).toList();
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - DisplayWidth.of(row.get(i)));
            boolean right = columns.get(i).alignment() == Column.Alignment.RIGHT;
            line.append(i == 0 ? "" : GAP)
                    .append(right ? padding : "")
                    .append(row.get(i))
                    .append(right ? "" : padding);
        }
        return line.toString().stripTrailing();
    }
}
